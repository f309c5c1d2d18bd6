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
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;

/**
 * Receptions somebody has begun, one for each official at each desk: what was typed survives a crash, a lost connection and
 * a sign-out. It is encrypted with a key that the database does not hold, nobody else can read it, and it is forgotten when
 * the dossier is received, when it is discarded, or after {@link #KEPT}.
 */
@Service
public class ReceptionDraftService {

    /** How long a draft is kept after it was last written: one working day. */
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
     * @param fields what was typed, by the name of the field
     * @param savedAt when it was last written
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
     * Keeps what was typed, in place of what was kept before. A request that was carried out already is not kept again: the
     * page may write once more while the dossier is being received.
     *
     * @param request the key the reception will be sent with
     * @return when it was kept; empty when it was not
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

    /** What the actor has begun at the present desk; empty when nothing, or when it can no longer be read. */
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

    /** Forgets what the actor has begun at the present desk. */
    @Transactional
    public void discard(Actor actor) {
        Owner owner = Owner.of(actor);
        if (owner != null) {
            drafts.discard(owner.official(), owner.office().value());
        }
    }

    private Optional<Draft> open(ReceptionDraft draft, Owner owner) {
        byte[] plain = box(owner).open(draft.content(), owner.name()); // null: the server's secret has changed
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

    /** An official at a desk; nobody else has drafts. */
    private record Owner(int official, OfficeId office) {

        static @Nullable Owner of(Actor actor) {
            Integer id = actor.id();
            OfficeId office = actor.office();
            return actor.kind() == Actor.Kind.OFFICIAL && id != null && office != null ? new Owner(id, office) : null;
        }

        String name() {
            return official + "@" + office.value();
        }
    }
}
