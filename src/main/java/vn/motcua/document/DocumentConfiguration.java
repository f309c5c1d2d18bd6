package vn.motcua.document;

import java.time.ZoneId;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The language of the forms, and the address that stands on them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentProperties.class)
class DocumentConfiguration {

    @Bean
    FormWords formWords(MessageSource messages, ZoneId zone) {
        return new FormWords(messages, zone);
    }
}
