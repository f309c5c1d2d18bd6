package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

/**
 * One row of the explanation of a due moment.
 *
 * @param date the local date the row is about
 * @param kind the kind of the row
 * @param number the number of a counted day or month, from 1 to the limit; {@code null} for all other rows
 * @param minutes the minutes a limit in hours uses in this row; {@code null} for all other rows
 * @param from the local time from which the row holds; {@code null} for the whole day
 * @param to the local time up to which the row holds; {@code null} for the whole day or the rest of it
 * @param note the name of the holiday or the cause of the pause, as recorded; {@code null} if there is none
 * @param reference the notice or law; {@code null} if there is none
 */
public record ExplanationRow(
        LocalDate date,
        ExplanationKind kind,
        @Nullable Integer number,
        @Nullable Integer minutes,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Nullable String note,
        @Nullable String reference) {

    static ExplanationRow of(LocalDate date, ExplanationKind kind) {
        return new ExplanationRow(date, kind, null, null, null, null, null, null);
    }

    ExplanationRow numbered(int count) {
        return new ExplanationRow(date, kind, count, minutes, from, to, note, reference);
    }

    ExplanationRow between(@Nullable LocalTime begin, @Nullable LocalTime end) {
        return new ExplanationRow(date, kind, number, minutes, begin, end, note, reference);
    }

    ExplanationRow lasting(int length) {
        return new ExplanationRow(date, kind, number, length, from, to, note, reference);
    }

    ExplanationRow because(@Nullable String words, @Nullable String source) {
        return new ExplanationRow(date, kind, number, minutes, from, to, words, source);
    }
}
