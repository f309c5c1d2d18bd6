package vn.motcua.feedback;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.Refusal;

/** What citizens and officials write to each other. */
final class WrittenText {

    /** Characters at most. */
    static final int LONGEST = 1000;

    private WrittenText() {}

    /** @throws Refusal INVALID at the field without a text, or with too long a one */
    static String required(String field, @Nullable String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw Refusal.invalidField(field, "feedback.refusal.text", LONGEST);
        }
        return stripped;
    }
}
