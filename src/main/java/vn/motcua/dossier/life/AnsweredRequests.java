package vn.motcua.dossier.life;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.motcua.platform.request.RequestRecord;

/**
 * The requests that were carried out: the same request again gets the same answer. The key of a request that changed a dossier
 * stands in its event, that of another in a table of its own.
 */
@Repository
public class AnsweredRequests {

    private static final String FIND = """
            select request_hash, dossier_id as subject_id, seq as event_seq from dossier_event where request_key = :key
            union all
            select request_hash, subject_id, 0 from idempotency_key where request_key = :key""";

    private final JdbcClient jdbc;

    AnsweredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request that was carried out.
     *
     * @param eventSeq the event it made; 0 where it made none
     */
    public record AnsweredRequest(UUID hash, UUID subject, int eventSeq) {}

    /** What came of a key; null when it was never used. */
    public @Nullable AnsweredRequest find(UUID key) {
        Optional<AnsweredRequest> found = jdbc.sql(FIND)
                .param("key", key)
                .query((row, no) ->
                        new AnsweredRequest(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
                .optional();
        return found.orElse(null);
    }

    /** Whether an owner used a key before. */
    public boolean used(String owner, String key) {
        return find(RequestRecord.of(owner, key, new byte[0]).key()) != null;
    }
}
