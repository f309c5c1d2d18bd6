package vn.motcua.platform;

import java.time.Clock;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

/**
 * Lets each key do something a number of times in a period; when the period ends, all of it is there again. Counted in the memory
 * of this instance, never in a table.
 */
public final class Throttle {

    /** Number of keys remembered at most; those unused for longest are forgotten first. */
    private static final int MOST_REMEMBERED = 200_000;

    private final Cache<String, Bucket> buckets;
    private final int times;
    private final Duration period;
    private final TimeMeter time;

    /**
     * @param times how often a key may do it in a period
     * @param clock by which periods are measured
     */
    public Throttle(int times, Duration period, Clock clock) {
        this.times = times;
        this.period = period;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(period.multipliedBy(2))
                .build();
        this.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return Duration.ofMillis(clock.millis()).toNanos();
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** Does it once; false when the key has done it as often as it may. */
    public boolean take(String key) {
        return buckets.get(key, any -> bucket()).tryConsume(1);
    }

    /** Takes back one {@link #take}: it counts for nothing. */
    public void giveBack(String key) {
        buckets.get(key, any -> bucket()).addTokens(1);
    }

    /** Whether {@link #take} would answer false now. Counts for nothing. */
    public boolean isSpent(String key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(times).refillIntervally(times, period))
                .withCustomTimePrecision(time)
                .build();
    }
}
