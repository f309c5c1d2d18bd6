package vn.motcua.identity.factor;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.Authentication;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.factor.SecondFactorGate.Missing;

/**
 * Sign-in that has shown a password and lacks a second factor. At every address its requests count as unauthenticated; only the
 * pages of the second factor know of it.
 *
 * @param session what the session has shown
 */
public record PendingSignIn(Authentication session, AccountPrincipal principal, Account account, Missing missing) {

    private static final String ATTRIBUTE = PendingSignIn.class.getName();

    /** Lets the pages of the second factor know of it. */
    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Pending sign-in of this request; empty when its session lacks nothing or nobody has begun to sign in. */
    public static Optional<PendingSignIn> of(HttpServletRequest request) {
        return Optional.ofNullable((PendingSignIn) request.getAttribute(ATTRIBUTE));
    }
}
