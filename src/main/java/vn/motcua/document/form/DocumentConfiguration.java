package vn.motcua.document.form;

import java.time.ZoneId;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bean of the forms' language. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    FormWords formWords(MessageSource messages, ZoneId zone) {
        return new FormWords(messages, zone);
    }
}
