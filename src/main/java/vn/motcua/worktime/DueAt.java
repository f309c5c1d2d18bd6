package vn.motcua.worktime;

/**
 * The moment of the due day that an office promises for limits of whole days; a setting of the office. Limits in hours
 * and limits of the same day, which are due at closing, are not affected.
 */
public enum DueAt {
    /** The time of day at which the limit began. */
    SAME_TIME,
    /** The end of the day's last session. */
    CLOSING
}
