package vn.motcua.calendar;

/**
 * Maximum period for recording an event as having happened earlier.
 *
 * @param workingDays number of working days of the office's calendar; 0 for the same day only
 * @param legalBasis legal basis of the limit; empty when no rule sets one
 */
public record BackDatingLimit(int workingDays, String legalBasis) {

    /** The default where no rule sets a limit: the same day only. */
    public static final BackDatingLimit SAME_DAY = new BackDatingLimit(0, "");
}
