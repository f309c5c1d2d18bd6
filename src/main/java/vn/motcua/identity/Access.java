package vn.motcua.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.motcua.platform.AccessRules;
import vn.motcua.platform.AccessRules.AccessRule;

/** The rules of all faces together. */
final class Access {

    private static final String API = "/api/";

    private final List<AccessRule> rules;

    Access(Stream<AccessRules> faces) {
        this.rules = faces.flatMap(face -> face.rules().stream()).toList();
    }

    /** Only the rules of the interface, for client systems. */
    List<AccessRule> ofApi() {
        return rules.stream().filter(Access::isOfApi).toList();
    }

    /** Only the rules of pages. */
    List<AccessRule> ofPages() {
        return rules.stream().filter(rule -> !isOfApi(rule)).toList();
    }

    private static boolean isOfApi(AccessRule rule) {
        return rule.addresses().get(0).startsWith(API);
    }

    /** Where a stranger is asked to sign in. */
    RequestMatcher guarded() {
        return matching(AccessRule::guarded);
    }

    /** Where a refusal is told as such: everywhere but at addresses that seem not to exist. */
    RequestMatcher known(String... others) {
        List<RequestMatcher> known = new ArrayList<>();
        known.add(matching(rule -> !rule.hidden()));
        Stream.of(others).map(Access::path).forEach(known::add);
        return new OrRequestMatcher(known);
    }

    /** Where a change needs no token of a page. */
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

    /** Has these rules decide, in their order; what none names is refused. */
    static void decide(
            List<AccessRule> rules,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (AccessRule rule : rules) {
            HttpMethod method = rule.method();
            String[] addresses = rule.addresses().toArray(String[]::new);
            var matched =
                    method == null ? requests.requestMatchers(addresses) : requests.requestMatchers(method, addresses);
            switch (rule.audience()) {
                case EVERYBODY -> matched.permitAll();
                case SIGNED_IN -> matched.authenticated();
                case ROLES -> matched.hasAnyRole(rule.roles().toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }
}
