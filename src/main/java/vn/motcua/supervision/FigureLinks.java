package vn.motcua.supervision;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import vn.motcua.figures.Judgement;
import vn.motcua.figures.Measure;

/**
 * The addresses behind the figures of one question. Each leads to the list that holds exactly the dossiers counted, since it
 * asks the same question again.
 *
 * @param from the first day
 * @param to the last day
 * @param office the code of the office asked for; null for all
 * @param field the field asked for; null for all
 * @param by which date on time is judged by
 */
record FigureLinks(
        LocalDate from,
        LocalDate to,
        @Nullable String office,
        @Nullable String field,
        Judgement by) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    /** The figures themselves. */
    public String figures() {
        return "/giam-sat" + question(from, to, office);
    }

    /** The figures of another period. */
    String period(LocalDate first, LocalDate last) {
        return "/giam-sat" + question(first, last, office);
    }

    /** What moved in the period. */
    public String moves() {
        return moves(from, to);
    }

    /** What moved in another period. */
    String moves(LocalDate first, LocalDate last) {
        return "/giam-sat/doi-hen" + question(first, last, office);
    }

    /** The dates given for a reason, or for any, that moved one way, or either; as a file for {@code .csv}. */
    public String moved(@Nullable Object reason, @Nullable Object shift, String ending) {
        return "/giam-sat/doi-hen/ho-so" + ending + question(from, to, office)
                + parameter("reason", reason == null ? null : reason.toString())
                + parameter("shift", shift == null ? null : shift.toString());
    }

    /** The pauses for a cause and of a mode, or of any, all or those that still last; as a file for {@code .csv}. */
    public String pauses(@Nullable String cause, @Nullable Object mode, boolean lasting, String ending) {
        return "/giam-sat/doi-hen/tam-dung" + ending + question(from, to, office) + parameter("cause", cause)
                + parameter("mode", mode == null ? null : mode.toString()) + (lasting ? "&lasting=true" : "");
    }

    /** The same question, judged by the other date. */
    String judgedBy(Judgement other) {
        return new FigureLinks(from, to, office, field, other).figures();
    }

    /** The figures of another office. */
    String office(String code) {
        return "/giam-sat" + question(from, to, code);
    }

    /** The dossiers of a figure. */
    String dossiers(Measure measure) {
        return dossiers(measure, from, to, office, false);
    }

    /**
     * The dossiers of a figure in a row of the table.
     *
     * @param month the column; null for the whole period
     * @param code the office of the row; null for the last row, which holds all
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
                + parameter("field", field) + (by == Judgement.ORIGINAL ? "" : "&by=" + by.parameter());
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
