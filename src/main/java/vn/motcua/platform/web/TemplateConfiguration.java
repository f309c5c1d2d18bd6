package vn.motcua.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/**
 * The template engine of all pages. Expressions are compiled, and every template and expression of the application stays parsed:
 * Thymeleaf's own limits (200 and 500) are below what the pages use, which would parse them again and again. Whether expressions
 * are compiled is one setting for all engines of a process, since they share the dialect: no other engine may turn it off.
 */
@Configuration(proxyBeanMethods = false)
class TemplateConfiguration {

    private static final int ALL_TEMPLATES = 1_000;
    private static final int ALL_EXPRESSIONS = 20_000;

    @Bean
    SpringTemplateEngine templateEngine(
            ThymeleafProperties properties,
            ObjectProvider<ITemplateResolver> resolvers,
            ObjectProvider<IDialect> dialects,
            ObjectProvider<ResourceUrlProvider> resources) {
        StandardCacheManager caches = new StandardCacheManager();
        caches.setTemplateCacheMaxSize(ALL_TEMPLATES);
        caches.setExpressionCacheMaxSize(ALL_EXPRESSIONS);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setEnableSpringELCompiler(true);
        engine.setRenderHiddenMarkersBeforeCheckboxes(properties.isRenderHiddenMarkersBeforeCheckboxes());
        engine.setCacheManager(caches);
        engine.setLinkBuilder(new AssetLinks(resources));
        resolvers.orderedStream().forEach(engine::addTemplateResolver);
        dialects.orderedStream().forEach(engine::addDialect);
        return engine;
    }

    @Bean
    static BeanPostProcessor pageViews() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ThymeleafViewResolver resolver) {
                    resolver.setViewClass(PageView.class);
                }
                return bean;
            }
        };
    }
}
