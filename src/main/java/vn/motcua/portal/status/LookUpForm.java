package vn.motcua.portal.status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of the two numbers at the top of the slip. Sent in the body of a POST only: neither may be part of an address.
 */
public record LookUpForm(
        @NotBlank(message = "{portal.look-up.code.missing}")
        @Size(max = 60, message = "{portal.look-up.code.long}")
        @Nullable
        String code,

        @NotBlank(message = "{portal.look-up.check.missing}")
        @Size(max = 40, message = "{portal.look-up.check.long}")
        @Nullable
        String check) {

    public static LookUpForm empty() {
        return new LookUpForm(null, null);
    }

    @Override
    public String toString() {
        return "LookUpForm[]";
    }
}
