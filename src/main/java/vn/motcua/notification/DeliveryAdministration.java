package vn.motcua.notification;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.notification.channel.KeepingChannelSender;
import vn.motcua.notification.channel.KeptMessage;
import vn.motcua.notification.channel.KeptMessages;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Lists deliveries and sends dead ones again, for administrators. Addresses are masked. */
@Service
public class DeliveryAdministration {

    /** Maximum number of deliveries of a dossier that are listed. */
    public static final int MOST_OF_DOSSIER = 500;

    private final DeliveryQuery query;
    private final Deliveries deliveries;
    private final KeptMessages kept;
    private final ChannelSenders carriers;
    private final Clock clock;

    DeliveryAdministration(
            DeliveryQuery query, Deliveries deliveries, KeptMessages kept, ChannelSenders carriers, Clock clock) {
        this.query = query;
        this.deliveries = deliveries;
        this.kept = kept;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Whether the messages of some channel are kept in the database instead of being sent. */
    public boolean keeps() {
        return carriers.channels().stream().anyMatch(channel -> carriers.of(channel) instanceof KeepingChannelSender);
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param deadOnly whether only dead deliveries are listed
     * @param cursor start of the page, from the previous page; null for the first
     * @throws RefusedException FORBIDDEN when the actor is not an administrator
     */
    public KeysetPage<DeliveryRow> list(Actor actor, boolean deadOnly, @Nullable String cursor, int size) {
        administrator(actor);
        int asked = KeysetPage.size(size);
        long before = before(cursor);
        List<DeliveryRow> rows = deadOnly ? query.dead(before, asked + 1) : query.newest(before, asked + 1);
        return KeysetPage.of(rows, asked, last -> Cursor.of(last.id()));
    }

    /**
     * Deliveries about a dossier, oldest first, with masked addresses and without the codes that confirm an address.
     * The caller has checked that the actor may see the dossier.
     *
     * @return at most {@value #MOST_OF_DOSSIER} deliveries
     */
    public List<DeliveryRow> of(DossierId dossier) {
        return query.of(dossier, MOST_OF_DOSSIER).stream()
                .filter(each -> each.kind() != MessageKind.CONFIRM)
                .toList();
    }

    /**
     * Starts the attempts of a dead delivery again, with the same key.
     *
     * @throws RefusedException FORBIDDEN when the actor is not an administrator; CONFLICT when the delivery is no
     *     longer dead
     */
    @Transactional
    public void sendAgain(Actor actor, long id) {
        administrator(actor);
        deliveries
                .lock(id)
                .orElseThrow(() -> RefusedException.conflict("notification.refusal.not-dead"))
                .sendAgain(actor.name(), clock.instant());
    }

    /**
     * A page of messages that the demo kept instead of sending them, newest first.
     *
     * @throws RefusedException FORBIDDEN when the actor is not an administrator
     */
    public KeysetPage<KeptMessage> kept(Actor actor, @Nullable String cursor, int size) {
        administrator(actor);
        int asked = KeysetPage.size(size);
        List<KeptMessage> rows = kept.findByIdLessThanOrderByIdDesc(before(cursor), Limit.of(asked + 1));
        return KeysetPage.of(rows, asked, last -> Cursor.of(last.id()));
    }

    private static long before(@Nullable String cursor) {
        Cursor after = Cursor.parse(cursor, 1);
        return after == null ? Long.MAX_VALUE : after.number(0);
    }

    private static void administrator(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw RefusedException.forbidden("notification.refusal.administrators");
        }
    }
}
