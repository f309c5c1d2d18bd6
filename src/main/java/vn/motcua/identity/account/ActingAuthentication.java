package vn.motcua.identity.account;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Authentication of one request, with its {@link ActingPrincipal}, the roles, and the factors that the session has shown. */
public final class ActingAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient ActingPrincipal principal;

    /** Authentication of a client system, which shows a token and no factors. */
    public ActingAuthentication(ActingPrincipal principal) {
        this(principal, List.of());
    }

    /**
     * Authentication of an official.
     *
     * @param shown what the session has shown
     */
    public ActingAuthentication(ActingPrincipal principal, Collection<? extends GrantedAuthority> shown) {
        super(Stream.<GrantedAuthority>concat(
                        principal.actor().roles().stream()
                                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name())),
                        shown.stream().filter(FactorGrantedAuthority.class::isInstance))
                .toList());
        this.principal = principal;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public ActingPrincipal getPrincipal() {
        return principal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
