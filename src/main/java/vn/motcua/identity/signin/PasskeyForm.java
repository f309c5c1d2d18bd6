package vn.motcua.identity.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of a new passkey.
 *
 * @param label name that its owner gives it
 * @param credential answer of the browser; empty where no script ran
 */
record PasskeyForm(
        @NotBlank @Size(max = 60) @Nullable String label,
        @Nullable String credential) {

    static PasskeyForm empty() {
        return new PasskeyForm(null, null);
    }

    @Override
    public String toString() {
        return "PasskeyForm";
    }
}
