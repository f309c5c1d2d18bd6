package vn.motcua.worktime;

/**
 * Working time until a due moment, by the calendar of the office whose work it is.
 *
 * @param minutes all of it in working minutes, negative when the moment has passed
 * @param amount the same without a sign, in whole days of that calendar and the minutes beyond
 * @param late whether the day of the moment has passed, as on time is judged: not yet at a later hour of the same day
 * @param stopped whether the clock stands: what was left when it stopped
 */
public record WorkingTimeLeft(long minutes, WorkedTime amount, boolean late, boolean stopped) {

    /** Whether the moment has passed, but not its day. */
    public boolean passedToday() {
        return minutes < 0 && !late;
    }
}
