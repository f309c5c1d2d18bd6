package vn.motcua.dossier.value;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.FreeText;
import vn.motcua.vocabulary.InvalidValueException;

/** Checks what was typed for an action, and says at which field it is wrong. */
public final class Texts {

    private static final int LONGEST = 2_000;

    private Texts() {}

    /** A text that must be there. */
    public static String text(String field, @Nullable String value) {
        String clean = Objects.requireNonNullElse(optional(field, value), "");
        if (clean.isEmpty()) {
            throw RefusedException.invalidField(field, "dossier.refusal.required");
        }
        return clean;
    }

    /** A text that may be left out. */
    public static @Nullable String optional(String field, @Nullable String value) {
        try {
            String clean = FreeText.clean(value, LONGEST);
            return clean.isEmpty() ? null : clean;
        } catch (InvalidValueException invalid) {
            throw invalid.at(field);
        }
    }
}
