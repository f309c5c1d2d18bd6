package vn.motcua.dossier.life;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.fact.EventContent;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Sha256;

/**
 * One event of a dossier, for ever. Its hash covers everything it says and the hash of the event before it, so that no
 * event can be edited, removed, swapped or slipped in without breaking the chain (threat T3).
 *
 * @param payload exactly the text that was hashed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by the chain, never by equals
public record DossierEvent(
        UUID dossier,
        int seq,
        String kind,
        Instant happenedAt,
        String actorKind,
        @Nullable Integer actorId,
        String actorName,
        int officeId,
        EventContent content,
        String payload,
        byte[] hash) {

    /** What the first event of every dossier follows. */
    public static final byte[] GENESIS = new byte[32];

    /** The next event of a dossier, not applied yet. The moment is kept to the microsecond, as the database keeps it. */
    static DossierEvent next(
            Dossier dossier, String kind, Instant now, Actor actor, OfficeId office, EventContent content) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        String payload = DossierJson.payload(content, at);
        int seq = dossier.eventCount() + 1;
        byte[] previous = dossier.chainHead();
        byte[] hash = hash(
                dossier.id().value(),
                seq,
                kind,
                at,
                actor.kind().name(),
                actor.id(),
                actor.name(),
                office.value(),
                payload,
                previous);
        return new DossierEvent(
                dossier.id().value(),
                seq,
                kind,
                at,
                actor.kind().name(),
                actor.id(),
                actor.name(),
                office.value(),
                content,
                payload,
                hash);
    }

    /** Whether the stored hash is that of what is stored, after the event whose hash this is. */
    public boolean intact(byte[] previousHash) {
        return MessageDigest.isEqual(
                hash,
                hash(dossier, seq, kind, happenedAt, actorKind, actorId, actorName, officeId, payload, previousHash));
    }

    private static byte[] hash(
            UUID dossier,
            int seq,
            String kind,
            Instant happenedAt,
            String actorKind,
            @Nullable Integer actorId,
            String actorName,
            int officeId,
            String payload,
            byte[] previous) {
        MessageDigest digest = Sha256.begin();
        for (Object part : new Object[] {
            "motcua-event-1",
            dossier,
            seq,
            kind,
            happenedAt,
            actorKind,
            actorId == null ? "-" : actorId,
            actorName,
            officeId,
            payload,
            HexFormat.of().formatHex(previous)
        }) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII)); // no two splits give one text
            digest.update(bytes);
        }
        return digest.digest();
    }
}
