package vn.motcua.dossier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.decision.ReturnResult;
import vn.motcua.dossier.query.Masking;

/**
 * One event as a reader may see it: what, when, by whom, and its details without personal data of the applicant; of a collector
 * the name.
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

    /** The detail that names whoever collected a result for its owner. */
    public static final String COLLECTOR = ReturnResult.COLLECTOR;

    /** Details that quote what was corrected of the applicant: for officials alone. */
    private static final Set<String> PERSONAL = Set.of("valuesBefore", "valuesAfter", ReturnResult.COLLECTOR_NUMBER);

    public EventView {
        details = Map.copyOf(details);
    }

    /** The same without anybody's full name but that of who did it. */
    public EventView masked() {
        Map<String, Object> told = new HashMap<>(details);
        told.keySet().removeAll(PERSONAL);
        told.computeIfPresent(COLLECTOR, (name, collector) -> Masking.person(collector.toString()));
        return new EventView(version, kind, happenedAt, actorKind, actorId, actor, officeId, office, told, hash);
    }
}
