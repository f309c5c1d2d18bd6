package vn.motcua.platform.database;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import vn.motcua.platform.StartupRefusedException;

/** Refuses to start where no database is given and the application was packaged without one of its own, as for production. */
class MissingDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String EMBEDDED = "vn.motcua.platform.embedded.EmbeddedDatabase";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        boolean given = StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
        if (!given && !ClassUtils.isPresent(EMBEDDED, context.getClassLoader())) {
            throw new StartupRefusedException(
                    "No database is given, and this build has none of its own.",
                    "Name a PostgreSQL 18 database by spring.datasource.url, .username and .password.");
        }
    }
}
