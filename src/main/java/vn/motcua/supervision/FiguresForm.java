package vn.motcua.supervision;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;

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
}
