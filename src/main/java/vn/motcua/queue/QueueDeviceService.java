package vn.motcua.queue;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.ServerSecret;

/**
 * Service for the kiosks, wall displays and tablets of offices. A device needs no account: its address contains a
 * secret of 131 bits, of which only a keyed hash is stored. Any official at the counter of the office may add and
 * revoke devices.
 */
@Service
@Transactional
public class QueueDeviceService {

    private static final String PURPOSE = "queue-device";
    private static final int MOST = 20;

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
     * @throws RefusedException CONFLICT when the office already has {@value #MOST} devices
     */
    public String add(Actor actor, QueueDevice.Kind kind, @Nullable String desk) {
        OfficeId office = Queues.officeOf(actor);
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

    /** Devices of the actor's office, newest first. */
    @Transactional(readOnly = true)
    public List<QueueDevice> list(Actor actor) {
        return devices.findByOfficeIdAndRevokedAtIsNullOrderByIdDesc(
                Queues.officeOf(actor).value(), Limit.of(MOST));
    }

    /** Revokes a device of the actor's office; has no effect when the device is revoked already. */
    public void revoke(Actor actor, int device) {
        devices.findByIdAndOfficeId(device, Queues.officeOf(actor).value())
                .ifPresent(found -> found.revoke(clock.instant()));
    }

    /** Whether a tablet is in use at this desk of the actor's office; null stands for a desk without a name. */
    @Transactional(readOnly = true)
    public boolean tabletAt(Actor actor, @Nullable String desk) {
        return list(actor).stream()
                .anyMatch(device -> device.kind() == QueueDevice.Kind.TABLET
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
