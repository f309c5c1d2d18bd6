package vn.motcua.audit;

import java.time.Clock;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.platform.ServerSecret;
import vn.motcua.vocabulary.DossierId;

/** Writes down who looked at whose data, before it is shown; append-only (trust model, T2). */
@Component
public class ViewLog {

    private static final int SUBJECT_LENGTH = 32;

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
        write(dossier, "dossier", actor, purpose);
    }

    /** A person is about to be looked for. What was looked for is kept as a keyed hash: equal searches can be seen, not read. */
    public void search(String kind, String sought, Actor actor, ViewPurpose purpose) {
        String hash = HexFormat.of()
                .formatHex(secret.hmac("view-log-subject", sought))
                .substring(0, SUBJECT_LENGTH);
        write(null, kind + ":" + hash, actor, purpose);
    }

    /** A list of many dossiers, with its people in full, is about to be printed. */
    public void listing(String kind, Actor actor, ViewPurpose purpose) {
        write(null, kind, actor, purpose);
    }

    private void write(@Nullable DossierId dossier, String subject, Actor actor, ViewPurpose purpose) {
        OfficeId office = actor.office();
        jdbc.sql("""
                        insert into view_log (viewed_at, dossier_id, subject, actor_kind, actor_id, office_id, purpose)
                        values (:viewed_at, :dossier, :subject, :actor_kind, :actor_id, :office, :purpose)
                        """)
                .param("viewed_at", Columns.parameter(clock.instant()))
                .param("dossier", dossier == null ? null : dossier.value())
                .param("subject", subject)
                .param("actor_kind", actor.kind().name())
                .param("actor_id", actor.id())
                .param("office", office == null ? null : office.value())
                .param("purpose", purpose.name())
                .update();
    }
}
