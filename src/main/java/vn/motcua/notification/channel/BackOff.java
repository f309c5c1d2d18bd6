package vn.motcua.notification.channel;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Delay before the next attempt of a failed message: half a minute at first, doubled each time, at most six hours. Each
 * delay is varied at random by up to half, so that many failed messages are not retried at the same moment.
 */
public final class BackOff {

    static final Duration FIRST = Duration.ofSeconds(30);
    static final Duration LONGEST = Duration.ofHours(6);

    private final RandomGenerator chance;

    /** @param chance random source of the variation */
    public BackOff(RandomGenerator chance) {
        this.chance = chance;
    }

    /** @param failures number of failures so far, from 1 */
    public Duration after(int failures) {
        int doublings = Math.min(failures - 1, 20);
        long whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() << doublings);
        return Duration.ofMillis(whole / 2 + chance.nextLong(whole));
    }
}
