package vn.motcua.figures;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/**
 * The date of a dossier by which on time is judged. Which one counts after a lawful extension is disputed, so both are
 * offered and named (domain reference, section 3.5). Worded by {@code figures.by.<name>} and {@code .definition}.
 */
public enum OnTimeBasis {
    /** The promised date, moved by pauses and calendar notices and not by an extension: the default. */
    ORIGINAL("judged_due_on"),
    /** The date promised last, an extension included. */
    CURRENT("due_on");

    private final String column;

    OnTimeBasis(String column) {
        this.column = column;
    }

    /**
     * Reads the value of an address's parameter.
     *
     * @param text {@code original} or {@code current}, in any case; null or blank for the original
     * @throws RefusedException INVALID for anything else
     */
    public static OnTimeBasis parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return ORIGINAL;
        }
        for (OnTimeBasis judgement : values()) {
            if (judgement.parameter().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return judgement;
            }
        }
        throw RefusedException.invalidField("by", "figures.refusal.by");
    }

    /** Value of an address's parameter. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition on the original date, rewritten for this date. */
    String in(String condition) {
        return condition.replace(ORIGINAL.column, column);
    }
}
