package vn.motcua.identity;

import java.util.List;
import javax.sql.DataSource;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
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

    /** Reads and writes sessions in transactions of JDBC, which open no persistence context. */
    @Bean(defaultCandidate = false)
    static TransactionOperations springSessionTransactionOperations(DataSource database) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(database));
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transactions;
    }

    /** Stores the moment of last access sparingly. */
    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof FindByIndexNameSessionRepository<?> sessions
                        ? new SparingSessionRepository<>(sessions)
                        : bean;
            }
        };
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
