package vn.motcua.dossier;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One event as a reader may see it: what, when, by whom, and its details without personal data of the applicant.
 *
 * @param kind the action's name, as in the API: {@code request-supplement}
 * @param office the name of the office it happened at
 * @param details what the action said of itself: reasons, numbers, papers; never null
 */
public record EventView(
        int version,
        String kind,
        Instant happenedAt,
        String actorKind,
        @Nullable Integer actorId,
        String actor,
        int officeId,
        String office,
        Map<String, Object> details,
        String hash) {

    public EventView {
        details = Map.copyOf(details);
    }
}
