package vn.motcua.figures;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/**
 * Filter of figures. A dossier belongs to the office that received it.
 *
 * @param office office, with all below it; null for all in the reader's scope
 * @param from first day, local
 * @param to last day, local, included
 * @param field field of procedures as in the catalogue; null for all
 * @param by date by which on time is judged
 */
public record FigureFilter(
        @Nullable OfficeId office,
        LocalDate from,
        LocalDate to,
        @Nullable String field,
        OnTimeBasis by) {

    private static final int MOST_YEARS = 10;

    /** @throws RefusedException INVALID when the period is empty, or longer than ten years */
    public FigureFilter {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from) || from.plusYears(MOST_YEARS).isBefore(to)) {
            throw RefusedException.invalidField("to", "figures.refusal.period");
        }
    }

    /**
     * Creates a filter judged by the original date.
     *
     * @throws RefusedException INVALID when the period is empty, or longer than ten years
     */
    public FigureFilter(@Nullable OfficeId office, LocalDate from, LocalDate to, @Nullable String field) {
        this(office, from, to, field, OnTimeBasis.ORIGINAL);
    }
}
