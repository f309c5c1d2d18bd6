package vn.motcua.portal.status;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of the two numbers at the top of the slip, as typed or pasted; both may stand in one field. Sent in the body of a POST
 * only: neither may be part of an address.
 */
public record LookUpForm(
        @Size(max = 400, message = "{portal.look-up.code.long}") @Nullable
        String code,

        @Size(max = 400, message = "{portal.look-up.check.long}") @Nullable
        String check) {

    public static LookUpForm empty() {
        return new LookUpForm(null, null);
    }

    @Override
    public String toString() {
        return "LookUpForm[]";
    }
}
