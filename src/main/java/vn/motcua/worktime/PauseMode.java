package vn.motcua.worktime;

/** Effect of a pause on the limit; configured for each cause (domain reference, section 3.4). */
public enum PauseMode {
    /** The paused time is not counted; the rest of the limit runs on afterwards. */
    EXCLUDE,
    /** The whole limit runs again from the end of the pause (Decree 61/2018). */
    RESTART
}
