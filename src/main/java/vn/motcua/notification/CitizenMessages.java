package vn.motcua.notification;

import java.time.Clock;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.vocabulary.DossierId;

/** Messages about a dossier that come of no event in its life; those of events are written with the event. */
@Service
public class CitizenMessages {

    private static final String WRITE = """
            insert into outbox_message (dossier_id, event_seq, kind, created_at) values (:dossier, :about, :kind, :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CitizenMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whoever is told of the dossier is told that an answer stands on its page. Written in the transaction of the answer.
     *
     * @param answer a number of its own, not negative, by which the message is told from others of the same dossier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(DossierId dossier, long answer) {
        jdbc.sql(WRITE)
                .param("dossier", dossier.value())
                .param("about", Math.toIntExact(-answer)) // events are numbered from 1 upwards
                .param("kind", MessageKind.ANSWERED.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
