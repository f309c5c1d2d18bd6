package vn.motcua.platform.database;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.Motcua;
import vn.motcua.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A database somebody else set up, with one account for migrations and another for the work, as in production. */
class GivenDatabaseTest {

    private static final String PASSWORD = "login-for-tests-51c7";

    private final TestDatabase database = TestDatabase.migrated();

    @Test
    void migrations_use_the_owner_and_the_work_an_account_that_owns_nothing() throws Exception {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists motcua_login");
            statement.execute("create role motcua_login login in role motcua_app password '" + PASSWORD + "'");
        }
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=motcua_login",
                "--spring.datasource.password=" + PASSWORD,
                "--spring.flyway.user=" + TestDatabase.OWNER,
                "--spring.flyway.password=" + database.connectionProperties().get("spring.datasource.password"),
                "--motcua.secret-file=" + TestDatabase.secretFile(),
                "--motcua.database.allow-unverified-tls=true",
                "--motcua.database.allow-unsafe-writes=true"));

        try (ConfigurableApplicationContext application =
                new SpringApplicationBuilder(Motcua.class).run(arguments.toArray(String[]::new))) {
            JdbcClient jdbc = application.getBean(JdbcClient.class);

            assertThat(jdbc.sql("select session_user || ' as ' || current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("motcua_login as motcua_app");
            assertThat(jdbc.sql("select count(*) from office").query(Long.class).single())
                    .as("nothing is loaded that nobody asked for")
                    .isZero();
        }
    }
}
