package vn.motcua.tracking;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;

import vn.motcua.platform.RefusedException;

/**
 * Keeps strangers from trying codes and check numbers: so many look-ups a minute for a client, so many wrong ones an hour for
 * a network and a day for a code. When more wrong ones come from everywhere than people can mistype, it is an attack from many
 * addresses: for a while each network has {@value #WRONG_IN_ALARM} an hour, which lets in whoever holds a slip and mistypes
 * once, and hardly anybody who guesses. Counted in memory, never in a table (trust model, T1). A code that was tried too often
 * still opens by its QR code, which is not guessed and so is only counted by client.
 */
@Component
class LookUpThrottle {

    static final int LOOK_UPS_A_MINUTE = 30;
    static final int WRONG_A_DAY = 10;
    static final int WRONG_AN_HOUR = 50;
    static final int WRONG_IN_ALARM = 3;
    static final int WRONG_A_MINUTE_EVERYWHERE = 100;
    static final Duration ALARM = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(LookUpThrottle.class);

    private static final String OF_CLIENT = "dossier.refusal.too-many-look-ups";
    private static final String FROM_NETWORK = "dossier.refusal.too-many-from-network";
    private static final String OF_CODE = "dossier.refusal.too-many-wrong";

    private static final int MOST_REMEMBERED = 200_000;
    private static final int CLIENT_BYTES = 8; // a household or a server has a whole /64 of IPv6 for itself
    private static final int NETWORK_BYTES = 6; // a provider gives its customers a /48
    private static final int NETWORK_BYTES_OF_IPV4 = 3;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");

    private final Cache<String, Bucket> clients = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();
    private final Cache<String, Bucket> codes = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofDays(1))
            .build();
    private final Cache<String, Tries> networks = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Clock clock;
    private final TimeMeter time;
    private final Bucket everywhere;
    private final AtomicReference<Instant> alarmedUntil = new AtomicReference<>(Instant.MIN);

    /** What a network may try: as often as is usual, and as often as an alarm leaves it. */
    private record Tries(Bucket usual, Bucket inAlarm) {}

    LookUpThrottle(Clock clock) {
        this.clock = clock;
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
        this.everywhere = bucket(WRONG_A_MINUTE_EVERYWHERE, Duration.ofMinutes(1));
    }

    /**
     * One look-up by a client.
     *
     * @param address of the client, IPv4 or IPv6
     * @throws RefusedException TOO_MANY
     */
    void lookUp(String address) {
        Bucket bucket = clients.get(client(address), any -> bucket(LOOK_UPS_A_MINUTE, Duration.ofMinutes(1)));
        if (!bucket.tryConsume(1)) {
            throw RefusedException.tooMany(OF_CLIENT);
        }
    }

    /**
     * This client tries a number for this code; asked before the number is looked at, and taken back by {@link #right}, so
     * that many tries at the same moment are no more than one after the other.
     *
     * @param code null for what is none
     * @throws RefusedException TOO_MANY
     */
    void tryNumber(String address, @Nullable String code) {
        Tries tries = tries(address);
        boolean asUsual = tries.usual().tryConsume(1);
        boolean inAlarm = tries.inAlarm().tryConsume(1);
        if (!asUsual || !inAlarm && alarmed()) {
            throw RefusedException.tooMany(FROM_NETWORK);
        }
        if (code != null && !ofCode(code).tryConsume(1)) {
            throw RefusedException.tooMany(OF_CODE);
        }
    }

    /** Whether {@link #lookUp} would refuse this client now. Counts for nothing. */
    Optional<RefusedException> refusedLookUp(String address) {
        return spent(clients.getIfPresent(client(address)), OF_CLIENT);
    }

    /** Whether {@link #tryNumber} would refuse this client now, whatever the code. Counts for nothing. */
    Optional<RefusedException> refusedNumber(String address) {
        Tries tries = networks.getIfPresent(ofNetwork(address));
        if (tries == null) {
            return Optional.empty();
        }
        Optional<RefusedException> usual = spent(tries.usual(), FROM_NETWORK);
        return usual.isPresent() || !alarmed() ? usual : spent(tries.inAlarm(), FROM_NETWORK);
    }

    /** Whether {@link #tryNumber} would refuse any number for this code now. Counts for nothing. */
    Optional<RefusedException> refusedCode(String code) {
        return spent(codes.getIfPresent(code), OF_CODE);
    }

    private static Optional<RefusedException> spent(@Nullable Bucket bucket, String reason) {
        return bucket != null && bucket.getAvailableTokens() < 1
                ? Optional.of(RefusedException.tooMany(reason))
                : Optional.empty();
    }

    /** The number was right: the try counts for nothing. */
    void right(String address, String code) {
        tries(address).usual().addTokens(1);
        tries(address).inAlarm().addTokens(1);
        ofCode(code).addTokens(1);
    }

    /** The code was given with a wrong check number, or there is no such code: the same for both. */
    void wrong() {
        if (!everywhere.tryConsume(1)) {
            Instant now = clock.instant();
            if (alarmedUntil.getAndSet(now.plus(ALARM)).isBefore(now)) {
                LOG.warn(
                        "Somebody is guessing codes: more than {} wrong look-ups in a minute. For {} minutes each network"
                                + " has {} an hour.",
                        WRONG_A_MINUTE_EVERYWHERE,
                        ALARM.toMinutes(),
                        WRONG_IN_ALARM);
            }
        }
    }

    private Tries tries(String address) {
        return networks.get(
                ofNetwork(address),
                any -> new Tries(
                        bucket(WRONG_AN_HOUR, Duration.ofHours(1)), bucket(WRONG_IN_ALARM, Duration.ofHours(1))));
    }

    private Bucket ofCode(String code) {
        return codes.get(code, any -> bucket(WRONG_A_DAY, Duration.ofDays(1)));
    }

    /** Whether codes are being guessed from many places. */
    boolean alarmed() {
        return clock.instant().isBefore(alarmedUntil.get());
    }

    private Bucket bucket(int capacity, Duration period) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillIntervally(capacity, period))
                .withCustomTimePrecision(time)
                .build();
    }

    /** What counts as one client: an IPv4 address, or the smallest network of an IPv6 one. */
    static String client(String address) {
        return network(address, 4, CLIENT_BYTES);
    }

    private static String ofNetwork(String address) {
        return network(address, NETWORK_BYTES_OF_IPV4, NETWORK_BYTES);
    }

    private static String network(String address, int bytesOfIpv4, int bytesOfIpv6) {
        if (!NUMERIC.matcher(address).matches()) {
            return address; // a name is taken as it is: asking what it stands for would leave this machine
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            int bytes = parsed instanceof Inet6Address ? bytesOfIpv6 : bytesOfIpv4;
            return HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), bytes)) + "/" + 8 * bytes;
        } catch (UnknownHostException odd) {
            return address;
        }
    }
}
