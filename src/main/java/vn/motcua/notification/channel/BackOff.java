package vn.motcua.notification.channel;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a failed message rests: half a minute at first, twice as long each time, at most six hours. Each rest is made up to
 * half shorter or longer by chance, so that a thousand that failed together do not come back together.
 */
public final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofHours(6);

    private final RandomGenerator chance;

    /** @param chance decides how much shorter or longer each rest is */
    public BackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** @param failures how often it failed by now, from 1 */
    public Duration after(int failures) {
        int doublings = Math.min(failures - 1, 20);
        long whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() << doublings);
        return Duration.ofMillis(whole / 2 + chance.nextLong(whole));
    }
}
