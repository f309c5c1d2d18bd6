package vn.motcua.feedback;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** What citizens and officials write to each other. */
final class WrittenText {

    /** Characters at most. */
    static final int LONGEST = 1000;

    private WrittenText() {}

    /** @throws RefusedException INVALID at the field without a text, or with too long a one */
    static String required(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw RefusedException.invalidField(field, "feedback.refusal.text", LONGEST);
        }
        return stripped;
    }
}
