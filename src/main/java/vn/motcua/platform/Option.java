package vn.motcua.platform;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of checkboxes, worded for the reader.
 *
 * @param value value that the form sends
 * @param text text that the reader sees
 * @param hint a second line, or null
 */
public record Option(String value, String text, @Nullable String hint) {

    /** Creates a choice without a second line. */
    public static Option of(String value, String text) {
        return new Option(value, text, null);
    }
}
