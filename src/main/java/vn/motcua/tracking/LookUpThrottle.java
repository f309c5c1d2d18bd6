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

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;

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

    private static final String EVERYWHERE = "";

    private static final int CLIENT_BYTES = 8; // a household or a server has a whole /64 of IPv6 for itself
    private static final int NETWORK_BYTES = 6; // a provider gives its customers a /48
    private static final int NETWORK_BYTES_OF_IPV4 = 3;
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.%]*:[0-9a-zA-Z:.%]*");

    private final Clock clock;
    private final Throttle clients;
    private final Throttle codes;
    private final Throttle networks;
    private final Throttle networksInAlarm;
    private final Throttle everywhere;
    private final AtomicReference<Instant> alarmedUntil = new AtomicReference<>(Instant.MIN);

    LookUpThrottle(Clock clock) {
        this.clock = clock;
        this.clients = new Throttle(LOOK_UPS_A_MINUTE, Duration.ofMinutes(1), clock);
        this.codes = new Throttle(WRONG_A_DAY, Duration.ofDays(1), clock);
        this.networks = new Throttle(WRONG_AN_HOUR, Duration.ofHours(1), clock);
        this.networksInAlarm = new Throttle(WRONG_IN_ALARM, Duration.ofHours(1), clock);
        this.everywhere = new Throttle(WRONG_A_MINUTE_EVERYWHERE, Duration.ofMinutes(1), clock);
    }

    /**
     * One look-up by a client.
     *
     * @param address of the client, IPv4 or IPv6
     * @throws RefusedException TOO_MANY
     */
    void lookUp(String address) {
        if (!clients.take(client(address))) {
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
        String network = ofNetwork(address);
        boolean asUsual = networks.take(network);
        boolean inAlarm = networksInAlarm.take(network);
        if (!asUsual || !inAlarm && alarmed()) {
            throw RefusedException.tooMany(FROM_NETWORK);
        }
        if (code != null && !codes.take(code)) {
            throw RefusedException.tooMany(OF_CODE);
        }
    }

    /** Whether {@link #lookUp} would refuse this client now. Counts for nothing. */
    Optional<RefusedException> refusedLookUp(String address) {
        return refused(clients, client(address), OF_CLIENT);
    }

    /** Whether {@link #tryNumber} would refuse this client now, whatever the code. Counts for nothing. */
    Optional<RefusedException> refusedNumber(String address) {
        String network = ofNetwork(address);
        Optional<RefusedException> usual = refused(networks, network, FROM_NETWORK);
        return usual.isPresent() || !alarmed() ? usual : refused(networksInAlarm, network, FROM_NETWORK);
    }

    /** Whether {@link #tryNumber} would refuse any number for this code now. Counts for nothing. */
    Optional<RefusedException> refusedCode(String code) {
        return refused(codes, code, OF_CODE);
    }

    private static Optional<RefusedException> refused(Throttle throttle, String key, String reason) {
        return throttle.isSpent(key) ? Optional.of(RefusedException.tooMany(reason)) : Optional.empty();
    }

    /** The number was right: the try counts for nothing. */
    void right(String address, String code) {
        String network = ofNetwork(address);
        networks.giveBack(network);
        networksInAlarm.giveBack(network);
        codes.giveBack(code);
    }

    /** The code was given with a wrong check number, or there is no such code: the same for both. */
    void wrong() {
        if (!everywhere.take(EVERYWHERE)) {
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

    /** Whether codes are being guessed from many places. */
    boolean alarmed() {
        return clock.instant().isBefore(alarmedUntil.get());
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
