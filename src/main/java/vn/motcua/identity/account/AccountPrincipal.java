package vn.motcua.identity.account;

import java.io.Serializable;
import java.time.Instant;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session remembers of who signed in: nothing that can change. Roles and offices are looked up for every request.
 *
 * @param account id of the account
 * @param username as typed at sign-in
 * @param signedInAt when
 */
public record AccountPrincipal(int account, String username, Instant signedInAt)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
