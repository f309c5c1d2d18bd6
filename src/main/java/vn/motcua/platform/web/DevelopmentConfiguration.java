package vn.motcua.platform.web;

import java.nio.file.Path;
import java.time.ZoneId;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Reads words, style sheets and scripts from the sources, so that what is changed there is on the next page asked for: in the
 * profile {@code dev} only, started at the top of the project. The production artefact is packaged without it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("dev")
class DevelopmentConfiguration implements WebMvcConfigurer {

    private static final Path SOURCES = Path.of("src/main/resources");

    @Bean
    MessageSource messageSource(ZoneId zone) {
        return new DevelopmentWords(zone, SOURCES.resolve("messages"));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : AssetConfiguration.FOLDERS) {
            registry.addResourceHandler(folder + "**")
                    .addResourceLocations(new FileSystemResource(SOURCES + "/static" + folder))
                    .setCacheControl(CacheControl.noCache());
        }
    }
}
