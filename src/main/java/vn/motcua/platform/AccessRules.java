package vn.motcua.platform;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * The addresses of a face, and who may ask for them. Each face contributes its own as a bean; what no face names is refused. No
 * two faces share an address, so that only the order within a face counts: the first rule that matches decides.
 */
@FunctionalInterface
public interface AccessRules {

    /** The rules of one face, the narrower ones first. */
    List<AccessRule> rules();

    /**
     * Who may ask for some addresses of a face. Offices and single dossiers are guarded by the domain.
     *
     * @param audience who may
     * @param roles names of the roles of which one is needed; empty for other audiences
     * @param method the method it is for; null for all
     * @param withoutPageToken whether a request that changes something needs no token of a page (CSRF): a mail program has none
     * @param hidden whether nobody learns of it who may not ask for it: the address seems not to exist
     * @param recently whether who may ask must have shown a factor within the last minutes
     * @param addresses patterns of paths
     */
    record AccessRule(
            Audience audience,
            List<String> roles,
            @Nullable HttpMethod method,
            boolean withoutPageToken,
            boolean hidden,
            boolean recently,
            List<String> addresses) {

        /** Who may ask. */
        public enum Audience {
            /** Whoever comes. */
            EVERYBODY,
            /** Whoever is signed in, or has a token. */
            SIGNED_IN,
            /** Whoever has one of the roles where they act. */
            ROLES
        }

        public AccessRule {
            roles = List.copyOf(roles);
            addresses = List.copyOf(addresses);
        }

        /** Addresses that are open to whoever comes. */
        public static AccessRule everybody(String... addresses) {
            return new AccessRule(Audience.EVERYBODY, List.of(), null, false, false, false, List.of(addresses));
        }

        /** Addresses for whoever is signed in, or has a token. */
        public static AccessRule signedIn(String... addresses) {
            return new AccessRule(Audience.SIGNED_IN, List.of(), null, false, false, false, List.of(addresses));
        }

        /** Addresses for whoever has one of these roles. */
        public static AccessRule anyOf(Collection<? extends Enum<?>> roles, String... addresses) {
            List<String> names = roles.stream().<String>map(Enum::name).toList();
            return new AccessRule(Audience.ROLES, names, null, false, false, false, List.of(addresses));
        }

        /** The same for one method only. */
        public AccessRule by(HttpMethod only) {
            return new AccessRule(audience, roles, only, withoutPageToken, hidden, recently, addresses);
        }

        /** The same where no token of a page is asked for. */
        public AccessRule withNoPageToken() {
            return new AccessRule(audience, roles, method, true, hidden, recently, addresses);
        }

        /** The same where the address seems not to exist for whoever may not ask for it. */
        public AccessRule asIfAbsent() {
            return new AccessRule(audience, roles, method, withoutPageToken, true, recently, addresses);
        }

        /** The same where who may ask is asked again for a factor that was not shown within the last minutes. */
        public AccessRule askedAgain() {
            return new AccessRule(audience, roles, method, withoutPageToken, hidden, true, addresses);
        }

        /** Whether whoever may not ask for them is asked to sign in. */
        public boolean guarded() {
            return audience != Audience.EVERYBODY && !hidden;
        }
    }
}
