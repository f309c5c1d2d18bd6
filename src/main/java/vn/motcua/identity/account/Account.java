package vn.motcua.identity.account;

import vn.motcua.organisation.OfficialId;

/** The row of an account, for this module only. */
public record Account(
        int id, String username, String passwordHash, OfficialId official, boolean enabled, String language) {

    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
