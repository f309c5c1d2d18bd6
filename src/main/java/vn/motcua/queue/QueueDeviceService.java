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
 * The kiosks, boards and tablets of offices. A device signs in with no account: its address holds a secret of 131 bits, of which only
 * a keyed hash is kept, and which any official at the counter of the office makes and revokes.
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
     * A new device of the actor's office.
     *
     * @param desk whose tablet it is; null or blank for every desk's; of no other device
     * @return the secret for its address, to be shown once
     * @throws RefusedException CONFLICT when the office has {@value #MOST} already
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

    /** The devices of the actor's office, newest first. */
    @Transactional(readOnly = true)
    public List<QueueDevice> list(Actor actor) {
        return devices.findByOfficeIdAndRevokedAtIsNullOrderByIdDesc(
                Queues.officeOf(actor).value(), Limit.of(MOST));
    }

    /** Takes a device of the actor's office out of use; nothing happens when it is already. */
    public void revoke(Actor actor, int device) {
        devices.findByIdAndOfficeId(device, Queues.officeOf(actor).value())
                .ifPresent(found -> found.revoke(clock.instant()));
    }

    /** Whether a tablet asks at this desk of the actor's office; null for a desk without a name. */
    @Transactional(readOnly = true)
    public boolean tabletAt(Actor actor, @Nullable String desk) {
        return list(actor).stream()
                .anyMatch(device -> device.kind() == QueueDevice.Kind.TABLET
                        && (device.desk() == null || device.desk().equals(desk)));
    }

    /** The device with this secret, if it is in use. */
    @Transactional(readOnly = true)
    public Optional<QueueDevice> find(@Nullable String token, QueueDevice.Kind kind) {
        return Tokens.shaped(token)
                ? devices.findByTokenHashAndKindAndRevokedAtIsNull(
                        secret.hmac(PURPOSE, Objects.requireNonNull(token)), kind)
                : Optional.empty();
    }
}
