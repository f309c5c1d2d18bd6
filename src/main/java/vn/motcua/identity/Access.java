package vn.motcua.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** Access rules of all web modules together, in order. */
final class Access {

    private static final String API = "/api/";

    private final List<AccessRule> rules;

    Access(Stream<AccessRules> faces) {
        this.rules = faces.flatMap(face -> face.rules().stream()).toList();
    }

    /** Access rules of the API for client systems. */
    List<AccessRule> ofApi() {
        return rules.stream().filter(Access::isOfApi).toList();
    }

    /** Access rules of pages. */
    List<AccessRule> ofPages() {
        return rules.stream().filter(rule -> !isOfApi(rule)).toList();
    }

    private static boolean isOfApi(AccessRule rule) {
        return rule.addresses().get(0).startsWith(API);
    }

    /** Matches addresses at which an unauthenticated request is sent to the sign-in page. */
    RequestMatcher guarded() {
        return matching(AccessRule::guarded);
    }

    /**
     * Matches addresses whose refusal may be shown; all others answer as if they did not exist.
     *
     * @param others further path patterns that match
     */
    RequestMatcher known(String... others) {
        List<RequestMatcher> known = new ArrayList<>();
        known.add(matching(rule -> !rule.hidden()));
        Stream.of(others).map(Access::path).forEach(known::add);
        return new OrRequestMatcher(known);
    }

    /** Matches addresses whose changing requests need no CSRF token. */
    RequestMatcher withoutPageToken() {
        return matching(AccessRule::withoutPageToken);
    }

    private RequestMatcher matching(Predicate<AccessRule> wanted) {
        return new OrRequestMatcher(ofPages().stream()
                .filter(wanted)
                .flatMap(rule -> rule.addresses().stream())
                .map(Access::path)
                .toList());
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    /**
     * Applies the rules in their order; a request that no rule matches is denied.
     *
     * @param recent says whether a factor was shown within the last minutes
     */
    static void decide(
            List<AccessRule> rules,
            AuthorizationManager<RequestAuthorizationContext> recent,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (AccessRule rule : rules) {
            HttpMethod method = rule.method();
            String[] addresses = rule.addresses().toArray(String[]::new);
            var matched =
                    method == null ? requests.requestMatchers(addresses) : requests.requestMatchers(method, addresses);
            if (rule.recently()) {
                matched.access(askingAgain(rule, recent));
                continue;
            }
            switch (rule.audience()) {
                case EVERYBODY -> matched.permitAll();
                case SIGNED_IN -> matched.authenticated();
                case ROLES -> matched.hasAnyRole(rule.roles().toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    /** First who may, then whether a factor was shown recently: whoever may not at all is not asked for one. */
    private static AuthorizationManager<RequestAuthorizationContext> askingAgain(
            AccessRule rule, AuthorizationManager<RequestAuthorizationContext> recent) {
        AuthorizationManager<RequestAuthorizationContext> who = rule.audience() == AccessRule.Audience.ROLES
                ? AuthorityAuthorizationManager.hasAnyRole(rule.roles().toArray(String[]::new))
                : AuthenticatedAuthorizationManager.authenticated();
        return (authentication, request) -> {
            AuthorizationResult may = who.authorize(authentication, request);
            return may != null && may.isGranted() ? recent.authorize(authentication, request) : may;
        };
    }
}
