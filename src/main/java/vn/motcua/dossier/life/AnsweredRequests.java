package vn.motcua.dossier.life;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of requests that were carried out: the same request again gets the same answer. */
@Repository
public class AnsweredRequests {

    private final JdbcClient jdbc;

    AnsweredRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that was carried out. */
    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual
    public record AnsweredRequest(byte[] requestHash, UUID subject, int eventSeq) {}

    /** What came of a key of this owner; null when it was never used. */
    public @Nullable AnsweredRequest find(String owner, String key) {
        return jdbc.sql(
                        "select request_hash, subject_id, event_seq from idempotency_key where owner = :owner and key = :key")
                .param("owner", owner)
                .param("key", key)
                .query((row, no) -> new AnsweredRequest(row.getBytes(1), row.getObject(2, UUID.class), row.getInt(3)))
                .optional()
                .orElse(null);
    }

    /**
     * Keeps the key of a request that made no event.
     *
     * @throws org.springframework.dao.DuplicateKeyException when it was used before
     */
    public void remember(RequestRecord request, UUID subject, Instant at) {
        jdbc.sql("""
                        insert into idempotency_key (owner, key, request_hash, answered_at, subject_id, event_seq)
                        values (:owner, :key, :hash, :at, :subject, 0)""")
                .param("owner", request.owner())
                .param("key", request.key())
                .param("hash", request.requestHash())
                .param("at", Timestamp.from(at))
                .param("subject", subject)
                .update();
    }
}
