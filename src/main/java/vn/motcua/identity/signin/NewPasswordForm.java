package vn.motcua.identity.signin;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;

/**
 * Form of a new password, typed twice.
 *
 * @param old the password of until now; not asked by a link
 * @param password the new one
 * @param again the same once more
 */
record NewPasswordForm(
        @Nullable String old,
        @NotBlank @Nullable String password,
        @NotBlank @Nullable String again) {

    static NewPasswordForm empty() {
        return new NewPasswordForm(null, null, null);
    }

    boolean sameTwice() {
        return password != null && password.equals(again);
    }

    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
