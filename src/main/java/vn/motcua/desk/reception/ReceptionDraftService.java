package vn.motcua.desk.reception;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.life.AnsweredRequests;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;

/**
 * Drafts of receptions, one for each official and desk: typed fields survive a crash, a lost connection and a sign-out.
 * They are encrypted with a key that is not in the database, nobody else can read them, and they are deleted when the
 * dossier is received, when they are discarded, or after {@link #KEPT}.
 */
@Service
public class ReceptionDraftService {

    /** Time for which a draft is kept after it was last saved: one working day. */
    public static final Duration KEPT = Duration.ofHours(12);

    private static final String PURPOSE = "reception-draft";
    private static final int LONGEST = 60_000;

    private final ReceptionDrafts drafts;
    private final AnsweredRequests requests;
    private final ServerSecret secret;
    private final Clock clock;

    ReceptionDraftService(ReceptionDrafts drafts, AnsweredRequests requests, ServerSecret secret, Clock clock) {
        this.drafts = drafts;
        this.requests = requests;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param fields typed values by name of the field
     * @param savedAt moment at which it was last saved
     */
    public record Draft(Map<String, String> fields, Instant savedAt) {

        public Draft {
            fields = Map.copyOf(fields);
        }

        @Override
        public String toString() {
            return "Draft[" + savedAt + "]";
        }
    }

    /**
     * Saves the typed fields in place of the previous ones. Nothing is saved for a request that is already carried out:
     * the page may still save while the dossier is being received.
     *
     * @param request key with which the reception will be sent
     * @return moment of saving; empty when nothing was saved
     */
    @Transactional
    public Optional<Instant> keep(Map<String, String> fields, String request, Actor actor) {
        Owner owner = Owner.of(actor);
        byte[] plain = CanonicalJson.write(fields).getBytes(StandardCharsets.UTF_8);
        if (owner == null || plain.length > LONGEST || !RequestKey.isKey(request) || isCarriedOut(request, actor)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        drafts.discardOlderThan(now.minus(KEPT));
        drafts.keep(owner.official(), owner.office().value(), box(owner).seal(plain, owner.name()), now);
        return Optional.of(now);
    }

    private boolean isCarriedOut(String request, Actor actor) {
        return Stream.of("", "SUPPLEMENT-", "REFUSAL-")
                .anyMatch(kind -> requests.used(actor.idempotencyOwner(), kind + request));
    }

    /** The actor's draft at the present desk; empty when there is none, or it cannot be decrypted any more. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(Actor actor) {
        Owner owner = Owner.of(actor);
        return owner == null
                ? Optional.empty()
                : drafts.findByOfficialIdAndOfficeIdAndSavedAtGreaterThanEqual(
                                owner.official(),
                                owner.office().value(),
                                clock.instant().minus(KEPT))
                        .flatMap(draft -> open(draft, owner));
    }

    /** Deletes the actor's draft at the present desk. */
    @Transactional
    public void discard(Actor actor) {
        Owner owner = Owner.of(actor);
        if (owner != null) {
            drafts.discard(owner.official(), owner.office().value());
        }
    }

    private Optional<Draft> open(ReceptionDraft draft, Owner owner) {
        byte[] plain = box(owner).open(draft.content(), owner.name()); // null after a change of the server secret
        if (plain == null) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        CanonicalJson.read(new String(plain, StandardCharsets.UTF_8))
                .forEach((name, value) -> fields.put(name, String.valueOf(value)));
        return Optional.of(new Draft(fields, draft.savedAt()));
    }

    private SealedBox box(Owner owner) {
        return new SealedBox(secret.hmac(PURPOSE, owner.name()));
    }

    /** Owner of a draft: an official at a desk. */
    private record Owner(int official, OfficeId office) {

        static @Nullable Owner of(Actor actor) {
            OfficialId official = actor.official();
            OfficeId office = actor.office();
            return official != null && office != null ? new Owner(official.value(), office) : null;
        }

        String name() {
            return official + "@" + office.value();
        }
    }
}
