package vn.motcua.identity;

import java.time.Instant;
import java.util.List;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;

/**
 * For tests with MockMvc: a request of somebody who signed in a moment ago, {@code get("/quay").with(signedInAs(accounts,
 * "xa-motcua"))}. Roles and office are looked up as for a real session.
 */
public final class SignedInAs {

    private SignedInAs() {}

    /** Signed in with that account, which must exist. */
    public static RequestPostProcessor signedInAs(Accounts accounts, String username) {
        Account account = accounts.findByUsername(username).orElseThrow();
        return SecurityMockMvcRequestPostProcessors.authentication(UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account.id(), username, Instant.now()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY))));
    }
}
