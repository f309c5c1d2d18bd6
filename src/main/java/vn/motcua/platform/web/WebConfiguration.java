package vn.motcua.platform.web;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

import vn.motcua.platform.Formats;

/** Language, words, formats and binding, the same for all faces. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private static final String BUNDLES = "classpath*:messages/*_vi.properties";

    private final Language language = new Language();

    /** Every face keeps its words in {@code messages/<face>_vi.properties} and {@code _en}; a new face is found by itself. */
    @Bean
    @Profile("!dev")
    MessageSource messageSource(ZoneId zone) throws IOException {
        return new PageWords(zone, List.of(new PathMatchingResourcePatternResolver().getResources(BUNDLES)));
    }

    @Bean
    LocaleResolver localeResolver() {
        return language;
    }

    @Bean("format")
    Formats format(MessageSource words, ZoneId zone) {
        return new Formats(words, zone);
    }

    /** Texts in JSON bodies are taken as strictly as those of forms. */
    @Bean
    JacksonModule cleanTextModule() {
        return new SimpleModule("clean-text").addDeserializer(String.class, new CleanTextBinding.Deserializer());
    }

    /** Requests that the container turns away before any filter sees them get the headers too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfTheContainer() {
        return factory -> factory.addEngineValves(new SecurityHeaders.OfTheContainer());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(language);
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(java.time.LocalDate.class, new DateFormatter());
    }
}
