package vn.motcua.calendar;

/**
 * How far back something may be recorded as having happened.
 *
 * @param workingDays of the office's calendar; 0 for the same day only
 * @param legalBasis the rule it follows from; empty when nobody has ruled it
 */
public record BackDatingLimit(int workingDays, String legalBasis) {

    /** Where nobody has ruled it: the same day only. */
    public static final BackDatingLimit SAME_DAY = new BackDatingLimit(0, "");
}
