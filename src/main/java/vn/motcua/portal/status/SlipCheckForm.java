package vn.motcua.portal.status;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of a slip to check. Sent in the body of a POST only: no address may contain a name.
 *
 * @param text content of the square code between the signatures, as a scanner types it
 * @param name name of the owner on the slip; null when it is not compared
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
