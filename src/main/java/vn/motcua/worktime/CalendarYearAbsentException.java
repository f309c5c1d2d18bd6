package vn.motcua.worktime;

/**
 * Thrown when a date falls into a year that the calendar does not cover. A year assumed to have no holidays would give
 * a wrong date, so no date is promised.
 */
public final class CalendarYearAbsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int year;

    CalendarYearAbsentException(int year, String calendarVersion) {
        super("calendar " + calendarVersion + " has no year " + year);
        this.year = year;
    }

    /** The first year that would be needed. */
    public int year() {
        return year;
    }
}
