package vn.motcua.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;

/**
 * Addresses behind the figures of one filter. Each leads to the list of exactly the counted dossiers, since it has the
 * same filter.
 *
 * @param from the first day
 * @param to the last day
 * @param office code of the office; null for all
 * @param field field of procedures; null for all
 * @param by date by which on time is judged
 */
public record FigureLinks(
        LocalDate from,
        LocalDate to,
        @Nullable String office,
        @Nullable String field,
        OnTimeBasis by) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** Address of the figures. */
    public String figures() {
        return "/giam-sat" + question(from, to, office);
    }

    /** Address of the figures of another period. */
    String period(LocalDate first, LocalDate last) {
        return "/giam-sat" + question(first, last, office);
    }

    /** Address of the dates that moved in the period. */
    public String moves() {
        return moves(from, to);
    }

    /** Address of the dates that moved in another period. */
    String moves(LocalDate first, LocalDate last) {
        return "/giam-sat/doi-hen" + question(first, last, office);
    }

    /**
     * Address of the dates given for a reason, null for any, and moved in a direction, null for any; the ending {@code
     * .csv} gives a file.
     */
    public String moved(@Nullable Object reason, @Nullable Object shift, String ending) {
        return "/giam-sat/doi-hen/ho-so" + ending + question(from, to, office)
                + parameter("reason", reason == null ? null : reason.toString())
                + parameter("shift", shift == null ? null : shift.toString());
    }

    /**
     * Address of the pauses of a cause and a mode, null for any, all or only those that last; the ending {@code .csv}
     * gives a file.
     */
    public String pauses(@Nullable String cause, @Nullable Object mode, boolean lasting, String ending) {
        return "/giam-sat/doi-hen/tam-dung" + ending + question(from, to, office) + parameter("cause", cause)
                + parameter("mode", mode == null ? null : mode.toString()) + (lasting ? "&lasting=true" : "");
    }

    /** Address of the same figures, judged by the other date. */
    String judgedBy(OnTimeBasis other) {
        return new FigureLinks(from, to, office, field, other).figures();
    }

    /** Address of the figures of another office. */
    String office(String code) {
        return "/giam-sat" + question(from, to, code);
    }

    /** Address of the dossiers of a figure. */
    String dossiers(Measure measure) {
        return dossiers(measure, from, to, office, false);
    }

    /**
     * Address of the dossiers of a figure in a row of the table.
     *
     * @param month month of the column; null for the whole period
     * @param code code of the row's office; null for the last row, the total
     * @param alone whether the offices below it are left out
     */
    String dossiers(Measure measure, @Nullable YearMonth month, @Nullable String code, boolean alone) {
        LocalDate first = month == null || month.atDay(1).isBefore(from) ? from : month.atDay(1);
        LocalDate last = month == null || month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
        return dossiers(measure, first, last, code == null ? office : code, alone);
    }

    private String dossiers(Measure measure, LocalDate first, LocalDate last, @Nullable String code, boolean alone) {
        return "/giam-sat/ho-so" + question(first, last, code) + "&do=" + measure + (alone ? "&alone=true" : "");
    }

    private String question(LocalDate first, LocalDate last, @Nullable String code) {
        return "?from=" + DAY.format(first) + "&to=" + DAY.format(last) + parameter("office", code)
                + parameter("field", field) + (by == OnTimeBasis.ORIGINAL ? "" : "&by=" + by.parameter());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
