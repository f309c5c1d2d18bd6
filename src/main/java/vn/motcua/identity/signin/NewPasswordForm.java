package vn.motcua.identity.signin;

import java.util.Objects;

import jakarta.validation.constraints.NotBlank;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

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

    /** Adds an error where the new password was not typed the same twice; where something else is wrong, that comes first. */
    void requireTwice(Errors errors) {
        if (!errors.hasErrors() && !Objects.equals(password, again)) {
            errors.rejectValue("again", "identity.password.differs");
        }
    }

    @Override
    public String toString() {
        return "NewPasswordForm";
    }
}
