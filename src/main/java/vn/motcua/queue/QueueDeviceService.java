package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.ServerSecret;

/**
 * Service for the kiosks, wall displays and tablets of offices. A device needs no account: its address contains a
 * secret of 131 bits, of which only a keyed hash is stored. Any official at the counter of the office may add and
 * revoke kiosks and displays. A tablet, on which officials are rated, is set up by a leader or a supervisor who does not serve at a
 * desk, and is bound to the browser that opens its address first (finding H7).
 */
@Service
@Transactional
public class QueueDeviceService {

    private static final String PURPOSE = "queue-device";
    private static final String BROWSER = "queue-device-browser";
    private static final int MOST = 20;
    private static final Duration TO_BIND = Duration.ofDays(1);
    private static final Set<Role> SETTING_UP = Set.of(Role.LEADER, Role.SUPERVISOR);
    private static final Set<Role> RATED = Set.of(Role.RECEPTION, Role.RETURN_DESK, Role.CASHIER, Role.GUIDE);

    private final QueueDevices devices;
    private final ServerSecret secret;
    private final Clock clock;

    QueueDeviceService(QueueDevices devices, ServerSecret secret, Clock clock) {
        this.devices = devices;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Adds a device to the actor's office.
     *
     * @param desk desk of a tablet; null or blank when the tablet serves all desks; ignored for other kinds of device
     * @return the secret of the device's address, which can be shown only this once
     * @throws RefusedException CONFLICT when the office already has {@value #MOST} devices, FORBIDDEN for a tablet of an actor who
     *     may not set one up
     */
    public String add(Actor actor, QueueDevice.Kind kind, @Nullable String desk) {
        requireMay(actor, kind);
        OfficeId office = officeOf(actor);
        if (list(actor).size() >= MOST) {
            throw RefusedException.conflict("queue.refusal.devices", MOST);
        }
        String token = Tokens.random();
        devices.save(new QueueDevice(
                office,
                kind,
                kind == QueueDevice.Kind.TABLET && desk != null && !desk.isBlank() ? Queues.desk(desk) : null,
                secret.hmac(PURPOSE, token),
                Objects.requireNonNull(actor.id()),
                clock.instant()));
        return token;
    }

    /** Whether the actor may set up and revoke the tablets of the office. */
    public static boolean setsUpTablets(Actor actor) {
        return actor.kind() == Actor.Kind.OFFICIAL && actor.hasAny(SETTING_UP) && !actor.hasAny(RATED);
    }

    /** Office of an actor who serves at the counter or sets up its tablets. */
    private static OfficeId officeOf(Actor actor) {
        OfficeId own = actor.office();
        return own != null && setsUpTablets(actor) ? own : Queues.officeOf(actor);
    }

    private static void requireMay(Actor actor, QueueDevice.Kind kind) {
        if (kind == QueueDevice.Kind.TABLET && !setsUpTablets(actor)) {
            throw RefusedException.forbidden("queue.refusal.tablet");
        }
    }

    /** Devices of the actor's office, newest first. */
    @Transactional(readOnly = true)
    public List<QueueDevice> list(Actor actor) {
        return devices.findByOfficeIdAndRevokedAtIsNullOrderByIdDesc(
                officeOf(actor).value(), Limit.of(MOST));
    }

    /**
     * Revokes a device of the actor's office; has no effect when the device is revoked already.
     *
     * @throws RefusedException FORBIDDEN for a tablet of an actor who may not set one up
     */
    public void revoke(Actor actor, int device) {
        devices.findByIdAndOfficeId(device, officeOf(actor).value()).ifPresent(found -> {
            requireMay(actor, found.kind());
            found.revoke(clock.instant());
        });
    }

    /**
     * Binds a tablet to the browser that opened its address first, within a day after it was added.
     *
     * @return the secret that the browser has to keep
     * @throws RefusedException CONFLICT when another browser was faster, or the day is over
     */
    public String bind(QueueDevice tablet) {
        String browser = Tokens.random();
        Instant now = clock.instant();
        if (devices.bind(tablet.id(), secret.hmac(BROWSER, browser), now, now.minus(TO_BIND)) == 0) {
            throw RefusedException.conflict("queue.refusal.bound");
        }
        return browser;
    }

    /**
     * Whether a browser is the one that is bound to a tablet.
     *
     * @param browser secret that the browser keeps; null when it keeps none
     */
    public boolean isBoundTo(QueueDevice tablet, @Nullable String browser) {
        return browser != null && Tokens.shaped(browser) && tablet.isBrowser(secret.hmac(BROWSER, browser));
    }

    /** Whether a tablet is in use at this desk of the actor's office; null stands for a desk without a name. */
    @Transactional(readOnly = true)
    public boolean tabletAt(Actor actor, @Nullable String desk) {
        return list(actor).stream()
                .anyMatch(device -> device.kind() == QueueDevice.Kind.TABLET
                        && device.bound()
                        && (device.desk() == null || device.desk().equals(desk)));
    }

    /** Device in use with this secret and kind; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<QueueDevice> find(@Nullable String token, QueueDevice.Kind kind) {
        return Tokens.shaped(token)
                ? devices.findByTokenHashAndKindAndRevokedAtIsNull(
                        secret.hmac(PURPOSE, Objects.requireNonNull(token)), kind)
                : Optional.empty();
    }
}
