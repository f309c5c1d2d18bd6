package vn.motcua.tracking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;
import vn.motcua.platform.request.ClientNetwork;

/**
 * Limits guesses of codes and check numbers: look-ups a minute for each client, wrong numbers an hour for each network,
 * and wrong numbers a day for each code from each network. Nobody can use up the tries of people elsewhere. When there are more wrong numbers in total than typing errors explain, an
 * attack from many addresses is assumed: for a while each network has {@value #WRONG_IN_ALARM} wrong numbers an hour,
 * enough for a slip holder who mistypes once and of little use for guessing. Counters are in memory, never in a table
 * (trust model, T1). A code with too many wrong numbers still opens by its QR code, which cannot be guessed and is
 * limited by client only.
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

    private static final int CLIENT_BYTES = 8; // a household or a server has a /64 network of IPv6
    private static final int NETWORK_BYTES = 6; // a provider assigns a customer a /48 network
    private static final int NETWORK_BYTES_OF_IPV4 = 3;

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
     * Counts one look-up by a client.
     *
     * @param address network address of the client, IPv4 or IPv6
     * @throws RefusedException TOO_MANY for too many look-ups
     */
    void lookUp(String address) {
        if (!clients.take(client(address))) {
            throw RefusedException.tooMany(OF_CLIENT);
        }
    }

    /**
     * Counts an attempt as wrong before the number is checked; {@link #right} takes it back. Hence simultaneous
     * attempts are limited like successive ones.
     *
     * @param code the code; null when the typed text is no code
     * @throws RefusedException TOO_MANY for too many wrong numbers
     */
    void tryNumber(String address, @Nullable String code) {
        String network = ofNetwork(address);
        boolean asUsual = networks.take(network);
        boolean inAlarm = networksInAlarm.take(network);
        if (!asUsual || !inAlarm && alarmed()) {
            throw RefusedException.tooMany(FROM_NETWORK);
        }
        if (code != null && !codes.take(ofCode(code, network))) {
            throw RefusedException.tooMany(OF_CODE);
        }
    }

    /** Whether {@link #lookUp} would refuse this client now. It is not counted. */
    Optional<RefusedException> refusedLookUp(String address) {
        return refused(clients, client(address), OF_CLIENT);
    }

    /** Whether {@link #tryNumber} would refuse this client now, for any code. It is not counted. */
    Optional<RefusedException> refusedNumber(String address) {
        String network = ofNetwork(address);
        Optional<RefusedException> usual = refused(networks, network, FROM_NETWORK);
        return usual.isPresent() || !alarmed() ? usual : refused(networksInAlarm, network, FROM_NETWORK);
    }

    /** Whether {@link #tryNumber} would refuse this code from this client's network now. It is not counted. */
    Optional<RefusedException> refusedCode(String address, String code) {
        return refused(codes, ofCode(code, ofNetwork(address)), OF_CODE);
    }

    /** A code as tried from one network: wrong numbers of others are nothing to its holder. */
    private static String ofCode(String code, String network) {
        return code + " " + network;
    }

    private static Optional<RefusedException> refused(Throttle throttle, String key, String reason) {
        return throttle.isSpent(key) ? Optional.of(RefusedException.tooMany(reason)) : Optional.empty();
    }

    /** Takes an attempt back, because the number was right. */
    void right(String address, String code) {
        String network = ofNetwork(address);
        networks.giveBack(network);
        networksInAlarm.giveBack(network);
        codes.giveBack(ofCode(code, network));
    }

    /** Counts a wrong check number or an unknown code, in total. */
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

    /** Whether codes are being guessed from many networks. */
    boolean alarmed() {
        return clock.instant().isBefore(alarmedUntil.get());
    }

    /** The key of a client: its IPv4 address, or the smallest usual network of its IPv6 address. */
    static String client(String address) {
        return ClientNetwork.of(address, 4, CLIENT_BYTES);
    }

    private static String ofNetwork(String address) {
        return ClientNetwork.of(address, NETWORK_BYTES_OF_IPV4, NETWORK_BYTES);
    }
}
