package vn.motcua.audit;

import java.time.Clock;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.DossierId;

/**
 * Writes down who looked at whose data, before it is shown; append-only (trust model, T2).
 *
 * <p>What an official looks at is on disk before it is shown. What the holder of a slip looks at is with PostgreSQL before it
 * is shown, and on disk within three times {@code wal_writer_delay} (0.6 s): no view is lost when the application is killed;
 * views of the last moment are when the database server or its machine stops without warning.
 */
@Component
public class ViewLog {

    private static final int SUBJECT_LENGTH = 32;

    private static final String COLUMNS =
            "insert into view_log (viewed_at, dossier_id, subject, actor_kind, actor_id, office_id, purpose, reason) ";
    private static final String VALUES =
            ":viewed_at, :dossier, :subject, :actor_kind, :actor_id, :office, :purpose, :reason";
    private static final String DURABLE = COLUMNS + "values (" + VALUES + ")";

    /** The transaction's commit does not wait for the disk. */
    private static final String SOON_DURABLE =
            COLUMNS + "select " + VALUES + " from set_config('synchronous_commit', 'off', true)";

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Clock clock;

    ViewLog(JdbcClient jdbc, ServerSecret secret, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
    }

    /** A dossier is about to be shown. */
    public void dossier(DossierId dossier, Actor actor, ViewPurpose purpose) {
        write(DURABLE, dossier, "dossier", actor, purpose.of(actor), null);
    }

    /**
     * A dossier is about to be shown to the holder of its slip. Has to run in a transaction that writes nothing else: its
     * commit does not wait for the disk.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void slip(DossierId dossier, Actor citizen, ViewPurpose purpose) {
        write(SOON_DURABLE, dossier, "dossier", citizen, purpose, null);
    }

    /** A person is about to be looked for. What was looked for is kept as a keyed hash: equal searches can be seen, not read. */
    public void search(String kind, String sought, Actor actor, ViewPurpose purpose) {
        write(DURABLE, null, subject(kind, sought), actor, purpose, null);
    }

    /** How the log names a search for this. */
    String subject(String kind, String sought) {
        String hash = HexFormat.of()
                .formatHex(secret.hmac("view-log-subject", sought))
                .substring(0, SUBJECT_LENGTH);
        return kind + ":" + hash;
    }

    /** A list of many dossiers, with its people in full, is about to be printed. */
    public void listing(String kind, Actor actor, ViewPurpose purpose) {
        listing(kind, actor, purpose, null);
    }

    /**
     * A list of many dossiers, with its people in full, is about to be given away.
     *
     * @param reason what it is for, in the words of the actor; null where nobody asks
     */
    public void listing(String kind, Actor actor, ViewPurpose purpose, @Nullable String reason) {
        write(DURABLE, null, kind, actor, purpose, reason);
    }

    private void write(
            String insert,
            @Nullable DossierId dossier,
            String subject,
            Actor actor,
            ViewPurpose purpose,
            @Nullable String reason) {
        OfficeId office = actor.office();
        jdbc.sql(insert)
                .param("viewed_at", Columns.parameter(clock.instant()))
                .param("dossier", dossier == null ? null : dossier.value())
                .param("subject", subject)
                .param("actor_kind", actor.kind().name())
                .param("actor_id", actor.id())
                .param("office", office == null ? null : office.value())
                .param("purpose", purpose.name())
                .param("reason", reason)
                .update();
    }
}
