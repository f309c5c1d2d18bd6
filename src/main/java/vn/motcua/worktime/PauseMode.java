package vn.motcua.worktime;

/** What a pause does to the limit; each has its own, by its cause and by configuration (domain reference, section 3.4). */
public enum PauseMode {
    /** The paused time is not counted; the rest of the limit runs on afterwards. */
    EXCLUDE,
    /** The whole limit runs anew from the end of the pause (Decree 61/2018). */
    RESTART
}
