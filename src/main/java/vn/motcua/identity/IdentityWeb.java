package vn.motcua.identity;

import java.util.List;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.identity.signin.PersonalLanguage;
import vn.motcua.organisation.Actor;

/** Web configuration: supplies the {@code Actor} to controllers and stores the language an official chooses. */
@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer {

    private final ActorArgumentResolver actors;
    private final PersonalLanguage language;

    IdentityWeb(ActorArgumentResolver actors, @Lazy PersonalLanguage language) {
        this.actors = actors;
        this.language = language;
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class); // derived from the token, not a request parameter
    }

    /**
     * Resolves conflicting session writes: when two windows of one session store the same attribute at the same time,
     * the later write wins.
     */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfSeveralWindows() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
    }
}
