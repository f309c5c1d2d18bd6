package vn.motcua.portal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * A slip to be checked. Sent in the body of a POST only: a name may stand in no address.
 *
 * @param text what a scanner read in the square code between the signatures
 * @param name of the owner as it stands on the slip; null when it is not to be compared
 */
record SlipCheckForm(
        @NotBlank(message = "{portal.check.text.missing}")
        @Size(max = 600, message = "{portal.check.text.long}")
        @Nullable
        String text,

        @Size(max = 300, message = "{portal.check.name.long}") @Nullable
        String name) {

    static SlipCheckForm empty() {
        return new SlipCheckForm(null, null);
    }

    @Override
    public String toString() {
        return "SlipCheckForm[]";
    }
}
