package vn.motcua.portal.status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Form of the confirmation code that was sent to an address. */
record ConfirmForm(@NotBlank @Size(max = 20) @Nullable String code) {

    @Override
    public String toString() {
        return "ConfirmForm[]";
    }
}
