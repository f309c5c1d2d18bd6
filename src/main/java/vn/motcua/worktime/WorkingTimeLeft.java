package vn.motcua.worktime;

/**
 * Working time until a due moment, by the calendar of the office whose work it is.
 *
 * @param minutes all of it in working minutes, negative when the moment has passed
 * @param amount the same without a sign, in whole days of that calendar and the minutes beyond
 * @param stopped whether the clock stands: what was left when it stopped
 */
public record WorkingTimeLeft(long minutes, WorkedTime amount, boolean stopped) {

    /** Whether the moment has passed. */
    public boolean late() {
        return minutes < 0;
    }
}
