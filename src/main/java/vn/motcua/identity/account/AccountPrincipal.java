package vn.motcua.identity.account;

import java.io.Serializable;
import java.time.Instant;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Principal that the session stores. It holds only what never changes; roles and offices are looked up for every
 * request.
 *
 * @param account id of the account
 * @param username user name as typed at sign-in
 * @param signedInAt moment of the sign-in
 */
public record AccountPrincipal(int account, String username, Instant signedInAt)
        implements AuthenticatedPrincipal, Serializable {

    @Override
    public String getName() {
        return username;
    }
}
