package vn.motcua.worktime;

/** What is known of a calendar year. */
public enum YearState {
    /** All official notices are entered. */
    CONFIRMED,
    /** Computed from law and the moon only; dates that touch the year are marked and looked at again later. */
    PROVISIONAL,
    /** Nothing is known; no date may be promised ({@link CalendarYearAbsent}). */
    ABSENT
}
