package vn.motcua.supervision;

import java.time.LocalDate;
import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.Judgement;
import vn.motcua.figures.Measure;

/**
 * What a supervisor asks for.
 *
 * @param from the first day; null for the first of the month
 * @param to the last day; null for the end of the month
 * @param office the code of an office, with all below it; null for all that may be seen
 * @param field a field of the catalogue; null for all
 * @param table what the table counts; null for what was received
 * @param by which date on time is judged by, {@code original} or {@code current}; null for the original
 */
record FiguresForm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String office,
        @Nullable String field,
        @Nullable Measure table,
        @Nullable String by) {

    /** With its period completed: the month of the one day given, or of today. */
    FiguresForm completed(LocalDate today) {
        LocalDate given = from != null ? from : to != null ? to : today;
        YearMonth month = YearMonth.from(given);
        return new FiguresForm(
                from != null ? from : month.atDay(1),
                to != null ? to : month.atEndOfMonth(),
                office == null || office.isBlank() ? null : office.strip(),
                field == null || field.isBlank() ? null : field.strip(),
                table == null || !table.byMonth() ? Measure.RECEIVED : table,
                by == null || by.isBlank() ? Judgement.ORIGINAL.parameter() : by.strip());
    }
}
