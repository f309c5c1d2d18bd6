package vn.motcua.identity.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Form of a one-time code or a recovery code; a code is no more shown again than a password. */
record FactorCodeForm(@NotBlank @Size(max = 40) @Nullable String code) {

    static FactorCodeForm empty() {
        return new FactorCodeForm(null);
    }

    @Override
    public String toString() {
        return "FactorCodeForm";
    }
}
