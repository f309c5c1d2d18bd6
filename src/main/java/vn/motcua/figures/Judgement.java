package vn.motcua.figures;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.Refusal;

/**
 * Which of a dossier's dates on time is judged by. Which one counts after a lawful extension is disputed, so both formulas are
 * kept and named (domain reference, section 3.5). Worded by {@code figures.by.<name>} and {@code .definition}.
 */
public enum Judgement {
    /** The date promised, moved by pauses and calendar notices and not by an extension: what is judged by unless asked. */
    ORIGINAL("judged_due_on"),
    /** The date promised last, an extension included. */
    CURRENT("due_on");

    private final String column;

    Judgement(String column) {
        this.column = column;
    }

    /**
     * As it stands in an address.
     *
     * @param text {@code original} or {@code current}, in any case; null or blank for the original
     * @throws Refusal INVALID for anything else
     */
    public static Judgement parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return ORIGINAL;
        }
        for (Judgement judgement : values()) {
            if (judgement.parameter().equals(text.strip().toLowerCase(Locale.ROOT))) {
                return judgement;
            }
        }
        throw Refusal.invalidField("by", "figures.refusal.by");
    }

    /** As an address says it. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A condition written about the original date, about this one. */
    String in(String condition) {
        return condition.replace(ORIGINAL.column, column);
    }
}
