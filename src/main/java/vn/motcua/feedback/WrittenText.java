package vn.motcua.feedback;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** Validation of the texts that citizens and officials write to each other. */
final class WrittenText {

    /** Maximum length, in characters. */
    static final int LONGEST = 1000;

    private WrittenText() {}

    /** @throws RefusedException INVALID at the field when the text is missing or too long */
    static String required(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw RefusedException.invalidField(field, "feedback.refusal.text", LONGEST);
        }
        return stripped;
    }
}
