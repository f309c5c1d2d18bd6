package vn.motcua.worktime;

/** State of a calendar year. */
public enum YearState {
    /** All official notices are entered. */
    CONFIRMED,
    /**
     * Computed from law and the lunar calendar only; dates that fall into the year are marked as provisional and
     * counted again later.
     */
    PROVISIONAL,
    /** Not covered; no date may be promised ({@link CalendarYearAbsentException}). */
    ABSENT
}
