package vn.motcua.portal.load;

import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Registers the limit of load by the name of its bean. As a plain filter bean it would be made while the web server is, and
 * with it the database and half of the services, at a time when Spring looks through all beans for each dependency.
 */
@Configuration(proxyBeanMethods = false)
class LoadConfiguration {

    @Bean
    DelegatingFilterProxyRegistrationBean citizenLoadLimitRegistration() {
        DelegatingFilterProxyRegistrationBean registration =
                new DelegatingFilterProxyRegistrationBean("citizenLoadLimit");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
