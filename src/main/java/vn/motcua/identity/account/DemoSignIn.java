package vn.motcua.identity.account;

import java.util.Objects;

/**
 * Demo account, as the sign-in page lists it.
 *
 * @param username never null
 * @param password public password, the same for all demo accounts
 * @param jobKey message key of this person's job
 * @param officeName name of the office in Vietnamese
 * @param officeNameEn name of the office in English
 */
public record DemoSignIn(String username, String password, String jobKey, String officeName, String officeNameEn) {

    public DemoSignIn {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
    }

    /** Name of the office in a language. */
    public String officeIn(String language) {
        return language.equals("en") ? officeNameEn : officeName;
    }
}
