package vn.motcua.identity.signin;

import java.time.Clock;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Keeps in the session which factors it has shown, and when. */
@Component
class ShownFactors {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final Clock clock;

    ShownFactors(Clock clock) {
        this.clock = clock;
    }

    /**
     * Adds a factor that was shown just now, in place of an earlier time it was; the session gets a new id.
     *
     * @param authority authority of the factor
     * @return what the session has shown from now on
     */
    Authentication add(
            Authentication session, String authority, HttpServletRequest request, HttpServletResponse response) {
        Authentication shown = session.toBuilder()
                .authorities(held -> {
                    held.removeIf(each -> authority.equals(each.getAuthority()));
                    held.add(FactorGrantedAuthority.withAuthority(authority)
                            .issuedAt(clock.instant())
                            .build());
                })
                .build();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(shown);
        sessions.saveContext(context, request, response);
        return shown;
    }

    /** What the session of this request has shown; the request itself has roles besides. */
    Authentication of(HttpServletRequest request) {
        return Objects.requireNonNull(
                sessions.loadDeferredContext(request).get().getAuthentication());
    }
}
