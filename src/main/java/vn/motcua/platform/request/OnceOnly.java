package vn.motcua.platform.request;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;

/**
 * Carries requests out once: the same request again has no second effect and gets the same answer. For requests that change no
 * dossier; the key of one that does stands in the dossier's event.
 */
@Service
public class OnceOnly {

    private final JdbcClient jdbc;
    private final TransactionLock lock;
    private final Clock clock;

    OnceOnly(JdbcClient jdbc, TransactionLock lock, Clock clock) {
        this.jdbc = jdbc;
        this.lock = lock;
        this.clock = clock;
    }

    private record Answered(UUID hash, UUID subject) {}

    /**
     * Carries a request out, unless it was carried out before; two at the same moment follow each other.
     *
     * @param request whose it is, its key, and what it says
     * @param work what is asked for; gives the id of what was made, to be remembered
     * @return the id, of now or of then
     * @throws RefusedException INVALID when another request had the same key
     */
    @Transactional
    public UUID carryOut(RequestRecord request, Supplier<UUID> work) {
        lock.hold("request " + request.key());
        Optional<Answered> before = jdbc.sql(
                        "select request_hash, subject_id from idempotency_key where request_key = :key")
                .param("key", request.key())
                .query((row, no) -> new Answered(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
        if (before.isPresent()) {
            if (!before.get().hash().equals(request.hash())) {
                throw RefusedException.invalidField("requestId", "dossier.refusal.key-reused");
            }
            return before.get().subject();
        }
        UUID subject = work.get();
        jdbc.sql("""
                        insert into idempotency_key (request_key, request_hash, answered_at, subject_id)
                        values (:key, :hash, :at, :subject)""")
                .param("key", request.key())
                .param("hash", request.hash())
                .param("at", Timestamp.from(clock.instant()))
                .param("subject", subject)
                .update();
        return subject;
    }
}
