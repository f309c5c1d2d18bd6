package vn.motcua.worktime;

/**
 * A date cannot be computed because it reaches a year of which the calendar knows nothing. Assuming a year without
 * holidays would promise a wrong date, so the promise is refused.
 */
public final class CalendarYearAbsent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarYearAbsent(int year, String calendarVersion) {
        super("calendar " + calendarVersion + " has no year " + year);
        this.year = year;
    }

    /** The first year that would be needed. */
    public int year() {
        return year;
    }
}
