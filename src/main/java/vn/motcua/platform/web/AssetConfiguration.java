package vn.motcua.platform.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Serves style sheets, scripts, pictures and other people's assets, each kind at its own path and nothing at any other: a link
 * to a page is never looked for among the files. Every address with the hash of the content may be kept for a year.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!dev")
class AssetConfiguration implements WebMvcConfigurer {

    static final String[] FOLDERS = {"/css/", "/js/", "/img/", "/vendor/"};
    private static final CacheControl A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    /** Whether the path, without the context path, is one of a file and not of a page. */
    static boolean isAsset(String path) {
        for (String folder : FOLDERS) {
            if (path.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS) {
            registry.addResourceHandler(folder + "**")
                    .addResourceLocations("classpath:/static" + folder)
                    .setCacheControl(A_YEAR)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        }
    }
}
