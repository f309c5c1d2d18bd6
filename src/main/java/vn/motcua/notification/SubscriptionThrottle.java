package vn.motcua.notification;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import vn.motcua.platform.RefusedException;

/**
 * Keeps anybody from using the codes that confirm an address to flood a stranger: so many a day for an address and for a
 * dossier. Counted in memory, as look-ups are; how often a client may ask is limited there already.
 */
@Component
class SubscriptionThrottle {

    static final int CODES_A_DAY_FOR_AN_ADDRESS = 5;
    static final int CODES_A_DAY_FOR_A_DOSSIER = 15;
    static final int WAYS_OUT_A_MINUTE = 20;

    private static final int MOST_REMEMBERED = 200_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final TimeMeter time;

    SubscriptionThrottle(Clock clock) {
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

    /**
     * A code will be sent.
     *
     * @throws RefusedException TOO_MANY
     */
    void code(String dossier, String address) {
        take("address " + address, CODES_A_DAY_FOR_AN_ADDRESS, Duration.ofDays(1));
        take("dossier " + dossier, CODES_A_DAY_FOR_A_DOSSIER, Duration.ofDays(1));
    }

    /**
     * A client tries a way out.
     *
     * @throws RefusedException TOO_MANY
     */
    void wayOut(String client) {
        take("client " + client, WAYS_OUT_A_MINUTE, Duration.ofMinutes(1));
    }

    private void take(String what, int capacity, Duration period) {
        Bucket bucket = buckets.get(
                what,
                any -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, period))
                        .withCustomTimePrecision(time)
                        .build());
        if (!bucket.tryConsume(1)) {
            throw RefusedException.tooMany("notification.refusal.too-many");
        }
    }
}
