package vn.motcua.identity;

import java.util.List;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import vn.motcua.organisation.Actor;

/** Lets every controller ask for the Actor. */
@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer {

    private final ActorArgumentResolver actors;

    IdentityWeb(ActorArgumentResolver actors) {
        this.actors = actors;
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class); // comes from the token, not from the caller
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }
}
