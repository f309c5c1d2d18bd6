package vn.motcua.dossier;

/**
 * Working time until a due moment, by the calendar of the office whose work it is.
 *
 * @param minutes negative when the moment has passed
 * @param minutesPerDay what that office works on an ordinary day, to say it in days
 * @param stopped whether the clock stands: what was left when it stopped
 */
public record WorkingTimeLeft(long minutes, int minutesPerDay, boolean stopped) {

    /** Whether the moment has passed. */
    public boolean late() {
        return minutes < 0;
    }
}
