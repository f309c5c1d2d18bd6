package vn.motcua.supervision;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A period chosen by one click.
 *
 * @param name end of the key {@code supervision.period.<name>}
 * @param path address of its figures
 * @param chosen whether it is the period shown
 */
public record QuickPeriod(String name, String path, boolean chosen) {

    private static final int QUARTER = 3;

    /** Gives the address of a period's page. */
    interface Page {
        public String of(FigureLinks links, LocalDate from, LocalDate to);
    }

    /** The usual periods around a day. */
    static List<QuickPeriod> around(LocalDate today, FigureLinks links, Page page) {
        YearMonth month = YearMonth.from(today);
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        return List.of(
                of("month", month, month, links, page),
                of("last-month", month.minusMonths(1), month.minusMonths(1), links, page),
                of("quarter", quarter, quarter.plusMonths(QUARTER - 1), links, page),
                of("year", month.withMonth(1), month.withMonth(12), links, page),
                of("twelve-months", month.minusMonths(11), month, links, page));
    }

    private static QuickPeriod of(String name, YearMonth first, YearMonth last, FigureLinks links, Page page) {
        LocalDate from = first.atDay(1);
        LocalDate to = last.atEndOfMonth();
        return new QuickPeriod(name, page.of(links, from, to), from.equals(links.from()) && to.equals(links.to()));
    }
}
