package vn.motcua.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/**
 * Filter of a supervisor's figures.
 *
 * @param from the first day; null for the first of the month
 * @param to the last day; null for the end of the month
 * @param office code of an office, with all below it; null for all in the reader's scope
 * @param field field of the catalogue; null for all
 * @param table measure of the table; null for received dossiers
 * @param by date by which on time is judged, {@code original} or {@code current}; null for the original
 */
public record FiguresForm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String office,
        @Nullable String field,
        @Nullable Measure table,
        @Nullable String by) {

    /** A copy with a complete period: the month of the one given day, or of today. */
    FiguresForm completed(LocalDate today) {
        LocalDate given = from != null ? from : to != null ? to : today;
        YearMonth month = YearMonth.from(given);
        return new FiguresForm(
                from != null ? from : month.atDay(1),
                to != null ? to : month.atEndOfMonth(),
                office == null || office.isBlank() ? null : office.strip(),
                field == null || field.isBlank() ? null : field.strip(),
                table == null || !table.byMonth() ? Measure.RECEIVED : table,
                by == null || by.isBlank() ? OnTimeBasis.ORIGINAL.parameter() : by.strip());
    }

    /**
     * The filter of a {@link #completed} form.
     *
     * @throws RefusedException NOT_FOUND for an unknown office
     */
    FigureFilter filter(Organisation organisation, OnTimeBasis judgedBy) {
        return new FigureFilter(
                office == null
                        ? null
                        : organisation
                                .officeByCode(office)
                                .orElseThrow(() -> RefusedException.notFound("figures.refusal.office"))
                                .id(),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to),
                field,
                judgedBy);
    }

    /** The addresses behind the figures of a {@link #completed} form. */
    FigureLinks links(OnTimeBasis judgedBy) {
        return new FigureLinks(Objects.requireNonNull(from), Objects.requireNonNull(to), office, field, judgedBy);
    }

    /** The date that a {@link #completed} form judges by. */
    OnTimeBasis basis() {
        return OnTimeBasis.parse(by);
    }
}
