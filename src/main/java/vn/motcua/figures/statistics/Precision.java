package vn.motcua.figures.statistics;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** How exactly on time is judged. */
public enum Precision {
    /** By local days: on time is the promised day. */
    DATE,
    /** By moments: on time is the very moment, before is early, after is late. */
    INSTANT;

    /**
     * Reads the value of an address's parameter.
     *
     * @param text {@code date} or {@code instant}, in any case; null or blank for days
     * @throws RefusedException INVALID for anything else
     */
    public static Precision parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return DATE;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "date" -> DATE;
            case "instant" -> INSTANT;
            default -> throw RefusedException.invalidField("basis", "figures.refusal.basis");
        };
    }

    /** The condition on days, rewritten for moments where they count. */
    String in(String condition) {
        return this == DATE
                ? condition
                : condition
                        .replace("cast(d.paused_since at time zone :zone as date)", "d.paused_since")
                        .replace("d.judged_due_on", "d.unextended_due_at")
                        .replace("d.due_on", "d.due_at")
                        .replace("d.closed_on", "d.finished_at")
                        .replaceAll(":as_of\\b", ":as_of_moment");
    }
}
