package vn.motcua.worktime;

/**
 * Which moment of the due day an office prints for limits of whole days; a setting of the office. It does not touch
 * limits in hours, nor those of the same day, which are due at closing.
 */
public enum DueAt {
    /** The time of day at which the limit began. */
    SAME_TIME,
    /** The end of the day's last session. */
    CLOSING
}
