package vn.motcua.identity.signin;

import java.util.Objects;

/**
 * An account of the demo, as the sign-in page lists it.
 *
 * @param username never null
 * @param password the same for all; public
 * @param jobKey message key of what this person does
 * @param officeName in Vietnamese
 * @param officeNameEn in English
 */
public record DemoSignIn(String username, String password, String jobKey, String officeName, String officeNameEn) {

    public DemoSignIn {
        Objects.requireNonNull(username, "username");
        Objects.requireNonNull(password, "password");
    }

    /** The office in the reader's language. */
    public String officeIn(String language) {
        return language.equals("en") ? officeNameEn : officeName;
    }
}
