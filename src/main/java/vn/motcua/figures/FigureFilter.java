package vn.motcua.figures;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Refusal;

/**
 * What figures are asked for. Dossiers belong to the office that received them.
 *
 * @param office that office and all below it; null for all the reader may see
 * @param from the first day, local
 * @param to the last day, local, included
 * @param field only procedures of this field, as the catalogue words it; null for all
 * @param by which date on time is judged by
 */
public record FigureFilter(
        @Nullable OfficeId office,
        LocalDate from,
        LocalDate to,
        @Nullable String field,
        Judgement by) {

    private static final int MOST_YEARS = 10;

    /** @throws Refusal INVALID when the period is empty, or longer than ten years */
    public FigureFilter {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw Refusal.invalidField("to", "figures.refusal.period");
        }
    }

    /**
     * Judged by the original date.
     *
     * @throws Refusal INVALID when the period is empty, or longer than ten years
     */
    public FigureFilter(@Nullable OfficeId office, LocalDate from, LocalDate to, @Nullable String field) {
        this(office, from, to, field, Judgement.ORIGINAL);
    }
}
