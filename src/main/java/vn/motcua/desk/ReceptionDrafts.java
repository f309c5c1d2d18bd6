package vn.motcua.desk;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.value.Owner;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.CanonicalJson;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.SealedBox;
import vn.motcua.platform.ServerSecret;

/**
 * Receptions somebody has begun, one for each official at each desk: what was typed survives a crash, a lost connection and
 * a sign-out. It is encrypted with a key that the database does not hold, nobody else can read it, and it is forgotten when
 * the dossier is received, when it is discarded, or after {@link #KEPT}.
 */
@Service
public class ReceptionDrafts {

    /** How long a draft is kept after it was last written: one working day. */
    public static final Duration KEPT = Duration.ofHours(12);

    private static final String PURPOSE = "reception-draft";
    private static final int LONGEST = 60_000;

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Clock clock;

    ReceptionDrafts(JdbcClient jdbc, ServerSecret secret, Clock clock) {
        this.jdbc = jdbc;
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
        if (owner == null || plain.length > LONGEST || !RequestKey.isKey(request)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        jdbc.sql("delete from reception_draft where saved_at < :oldest")
                .param("oldest", Columns.parameter(now.minus(KEPT)))
                .update();
        int kept = jdbc.sql("""
                        insert into reception_draft (official_id, office_id, content, saved_at)
                        select :official, :office, :content, :at
                        where not exists (select from idempotency_key
                                          where owner = :owner and key in (:request, 'SUPPLEMENT-' || :request, 'REFUSAL-' || :request))
                        on conflict on constraint reception_draft_pk do update
                        set content = excluded.content, saved_at = excluded.saved_at
                        """)
                .param("official", owner.official())
                .param("office", owner.office().value())
                .param("content", box(owner).seal(plain, owner.name()))
                .param("at", Columns.parameter(now))
                .param("owner", actor.idempotencyOwner())
                .param("request", request)
                .update();
        return kept == 1 ? Optional.of(now) : Optional.empty();
    }

    /** What the actor has begun at the present desk; empty when nothing, or when it can no longer be read. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(Actor actor) {
        Owner owner = Owner.of(actor);
        return owner == null
                ? Optional.empty()
                : jdbc.sql("""
                                select content, saved_at from reception_draft
                                where official_id = :official and office_id = :office and saved_at >= :oldest
                                """)
                        .param("official", owner.official())
                        .param("office", owner.office().value())
                        .param("oldest", Columns.parameter(clock.instant().minus(KEPT)))
                        .query((row, no) -> draft(row, owner))
                        .optional()
                        .flatMap(found -> found);
    }

    /** Forgets what the actor has begun at the present desk. */
    @Transactional
    public void discard(Actor actor) {
        Owner owner = Owner.of(actor);
        if (owner != null) {
            jdbc.sql("delete from reception_draft where official_id = :official and office_id = :office")
                    .param("official", owner.official())
                    .param("office", owner.office().value())
                    .update();
        }
    }

    private Optional<Draft> draft(ResultSet row, Owner owner) throws SQLException {
        byte[] plain = box(owner).open(row.getBytes("content"), owner.name()); // null: the server's secret has changed
        if (plain == null) {
            return Optional.empty();
        }
        Map<String, String> fields = new LinkedHashMap<>();
        CanonicalJson.read(new String(plain, StandardCharsets.UTF_8))
                .forEach((name, value) -> fields.put(name, String.valueOf(value)));
        return Optional.of(new Draft(fields, Columns.moment(row, "saved_at")));
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
