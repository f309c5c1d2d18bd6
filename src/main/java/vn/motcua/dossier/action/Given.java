package vn.motcua.dossier.action;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.Refusal;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValue;

/** Checks what was typed for an action, and says at which field it is wrong. */
final class Given {

    private static final int LONGEST = 2_000;

    private Given() {}

    /** A text that must be there. */
    static String text(String field, @Nullable String value) {
        String clean = Objects.requireNonNullElse(optional(field, value), "");
        if (clean.isEmpty()) {
            throw Refusal.invalidField(field, "dossier.refusal.required");
        }
        return clean;
    }

    /** A text that may be left out. */
    static @Nullable String optional(String field, @Nullable String value) {
        try {
            String clean = FreeText.clean(value, LONGEST);
            return clean.isEmpty() ? null : clean;
        } catch (InvalidValue invalid) {
            throw invalid.at(field);
        }
    }
}
