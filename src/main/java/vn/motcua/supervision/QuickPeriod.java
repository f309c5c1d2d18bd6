package vn.motcua.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A period that one click chooses.
 *
 * @param name ends the key {@code supervision.period.<name>}
 * @param path the figures of it
 * @param chosen whether it is the one shown
 */
record QuickPeriod(String name, String path, boolean chosen) {

    private static final int QUARTER = 3;

    /** The usual ones, seen from a day. */
    static List<QuickPeriod> around(LocalDate today, FigureLinks links) {
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        return List.of(
                of("month", month, month, links),
                of("last-month", month.minusMonths(1), month.minusMonths(1), links),
                of("quarter", quarter, quarter.plusMonths(QUARTER - 1), links),
                of("year", month.withMonth(1), month.withMonth(12), links),
                of("twelve-months", month.minusMonths(11), month, links));
    }

    private static QuickPeriod of(String name, YearMonth first, YearMonth last, FigureLinks links) {
        LocalDate from = first.atDay(1);
        LocalDate to = last.atEndOfMonth();
        return new QuickPeriod(name, links.period(from, to), from.equals(links.from()) && to.equals(links.to()));
    }
}
