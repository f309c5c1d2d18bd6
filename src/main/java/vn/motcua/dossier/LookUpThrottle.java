package vn.motcua.dossier;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import vn.motcua.platform.Refusal;

/**
 * Keeps strangers from trying codes and check numbers: so many look-ups a minute for a client, so many wrong ones a day for a
 * code. Counted in memory, never in a table (trust model, T1). A code that was tried too often still opens by its QR code.
 */
@Component
class LookUpThrottle {

    static final int LOOK_UPS_A_MINUTE = 30;
    static final int WRONG_A_DAY = 10;

    private static final int MOST_REMEMBERED = 200_000;
    private static final int NETWORK_BYTES = 8; // a household or a server has a whole /64 of IPv6 for itself
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");

    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();
    private final Cache<String, Bucket> codes = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final TimeMeter time;

    LookUpThrottle(Clock clock) {
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
     * One look-up by a client.
     *
     * @param address of the client, IPv4 or IPv6
     * @throws Refusal TOO_MANY
     */
    void lookUp(String address) {
        Bucket bucket = clients.get(network(address), any -> bucket(LOOK_UPS_A_MINUTE, Duration.ofMinutes(1)));
        if (!bucket.tryConsume(1)) {
            throw Refusal.tooMany("dossier.refusal.too-many-look-ups");
        }
    }

    /**
     * Whether the code may still be tried today; asked before the check number is looked at.
     *
     * @throws Refusal TOO_MANY
     */
    void tryCode(String code) {
        Bucket bucket = codes.getIfPresent(code);
        if (bucket != null && bucket.getAvailableTokens() == 0) {
            throw Refusal.tooMany("dossier.refusal.too-many-wrong");
        }
    }

    /** The code was given with a wrong check number, or there is no such code: the same for both. */
    void wrong(String code) {
        codes.get(code, any -> bucket(WRONG_A_DAY, Duration.ofDays(1))).tryConsume(1);
    }

    private Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, period))
                .withCustomTimePrecision(time)
                .build();
    }

    /** What counts as one client: an IPv4 address, or the network of an IPv6 one. */
    static String network(String address) {
        if (!NUMERIC.matcher(address).matches()) {
            return address; // a name is taken as it is: asking what it stands for would leave this machine
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException odd) {
            return address;
        }
    }
}
