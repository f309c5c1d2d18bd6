package vn.motcua.identity;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.ActingAuthentication;
import vn.motcua.identity.account.ActingOffice;
import vn.motcua.identity.account.IdentityProperties;
import vn.motcua.identity.account.SignedInOfficial;
import vn.motcua.identity.factor.PendingSignIn;
import vn.motcua.identity.factor.SecondFactorGate;
import vn.motcua.identity.lock.IdleLock;
import vn.motcua.organisation.Actors;

/**
 * Authenticates the official of a session, with the roles valid now. A disabled account, an expired session and a lost
 * role take effect with the next request. A session that lacks a second factor counts as unauthenticated.
 */
final class OfficialFilter extends OncePerRequestFilter {

    private final Accounts accounts;
    private final ActingOffice offices;
    private final Actors actors;
    private final Clock clock;
    private final IdentityProperties properties;
    private final IdleLock lock;
    private final SecondFactorGate gate;

    OfficialFilter(
            Accounts accounts,
            ActingOffice offices,
            Actors actors,
            Clock clock,
            IdentityProperties properties,
            IdleLock lock,
            SecondFactorGate gate) {
        this.accounts = accounts;
        this.offices = offices;
        this.actors = actors;
        this.clock = clock;
        this.properties = properties;
        this.lock = lock;
        this.gate = gate;
    }

    /** Filters error dispatches too, so that error pages know the official. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication remembered = SecurityContextHolder.getContext().getAuthentication();
        if (remembered != null && remembered.getPrincipal() instanceof AccountPrincipal principal) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            Account account = accounts.find(principal.account())
                    .filter(Account::enabled)
                    .filter(found -> found.keepsSession(principal.signedInAt()))
                    .orElse(null);
            if (account == null || isOver(principal)) {
                end(request);
            } else {
                SecondFactorGate.Missing missing = gate.missing(remembered, account);
                if (missing == SecondFactorGate.Missing.NOTHING) {
                    context.setAuthentication(official(principal, remembered, account, request));
                } else {
                    new PendingSignIn(remembered, principal, account, missing).attachTo(request);
                }
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(AccountPrincipal principal) {
        return clock.instant().isAfter(principal.signedInAt().plus(properties.longestSession()));
    }

    /**
     * Authentication of the official; null, as for an unauthenticated request, when the official has no role at any
     * office today or the desk is locked.
     */
    private @Nullable Authentication official(
            AccountPrincipal principal, Authentication shown, Account account, HttpServletRequest request) {
        return offices.of(account.official(), request)
                .filter(office -> !lock.holds(request, principal, office))
                .map(office -> new ActingAuthentication(
                        new SignedInOfficial(
                                principal,
                                actors.forOfficial(account.official(), office.id()),
                                office,
                                lock.after(office)),
                        shown.getAuthorities()))
                .orElse(null);
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
