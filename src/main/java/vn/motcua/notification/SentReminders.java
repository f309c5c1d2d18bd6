package vn.motcua.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.vocabulary.DossierId;

/** Counts the reminders of waiting results. */
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
     * @param times number of reminders
     * @param last moment of the last one
     * @param reachable false when there is no telephone or address for reminders
     */
    public record Reminded(int times, Instant last, boolean reachable) {}

    /**
     * The reminders by dossier, without dossiers that have none. The caller has checked that the actor may see the
     * dossiers.
     */
    public Map<DossierId, Reminded> of(Collection<DossierId> dossiers) {
        return query.reminded(dossiers);
    }
}
