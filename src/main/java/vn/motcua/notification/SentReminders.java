package vn.motcua.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.vocabulary.DossierId;

/** How often somebody was reminded of a result that waits. */
@Service
@Transactional(readOnly = true)
public class SentReminders {

    private final OutboxQuery query;

    SentReminders(OutboxQuery query) {
        this.query = query;
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
        return query.reminded(dossiers);
    }
}
