package vn.motcua.notification;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.vocabulary.DossierId;

/** How often somebody was reminded of a result that waits. */
@Service
@Transactional(readOnly = true)
public class SentReminders {

    private static final String OF = """
            select r.dossier_id, count(*) as times, max(r.made_at) as last,
                   exists (select from subscription s
                           where s.dossier_id = r.dossier_id and s.state = 'CONFIRMED') as reachable
            from reminder r
            where r.dossier_id = any (:dossiers) and r.kind in ('WAITING_7', 'WAITING_30')
            group by r.dossier_id
            """;

    private final JdbcClient jdbc;

    SentReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The reminders of one result.
     *
     * @param times how many
     * @param last when the last was made
     * @param reachable false when there is no telephone and no address any reminder could go to
     */
    public record Reminded(int times, Instant last, boolean reachable) {}

    /** Those of these dossiers that were reminded of, for callers who have seen them in their scope already. */
    public Map<DossierId, Reminded> of(Collection<DossierId> dossiers) {
        Map<DossierId, Reminded> reminded = new HashMap<>();
        jdbc.sql(OF)
                .param("dossiers", dossiers.stream().map(DossierId::value).toArray(UUID[]::new))
                .query(row -> {
                    reminded.put(
                            new DossierId(row.getObject("dossier_id", UUID.class)),
                            new Reminded(
                                    row.getInt("times"),
                                    row.getObject("last", OffsetDateTime.class).toInstant(),
                                    row.getBoolean("reachable")));
                });
        return reminded;
    }
}
