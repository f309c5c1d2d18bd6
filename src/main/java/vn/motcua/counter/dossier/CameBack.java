package vn.motcua.counter.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.dossier.EventView;

/**
 * Notice that a file was sent back, or not taken, and has not gone on since.
 *
 * @param kind name of the action that brought it back
 * @param by official and office
 * @param reason what was said to it
 */
public record CameBack(String kind, String by, Instant at, String reason) {

    private static final Set<String> BACK = Set.of("return-to-step", "refuse-hand-over");

    /** Actions that leave the file where it is. */
    private static final Set<String> STAYING = Set.of(
            "claim",
            "release",
            "assign",
            "process",
            "confirm-hand-over",
            "set-fee",
            "collect-fee",
            "extend",
            "apologise",
            "correct-reception",
            "reissue-slip");

    /** Notice that follows from the events, oldest first; empty when the file has gone on. */
    static Optional<CameBack> of(List<EventView> events) {
        boolean recalled = false;
        for (int at = events.size() - 1; at >= 0; at--) {
            EventView event = events.get(at);
            if (recalled) {
                recalled = false; // its recall stands after it
            } else if (event.kind().equals("recall")) {
                recalled = true;
            } else if (BACK.contains(event.kind())) {
                Object said =
                        event.details().getOrDefault("comment", event.details().get("reason"));
                return Optional.of(new CameBack(
                        event.kind(),
                        event.actor() + " · " + event.office(),
                        event.happenedAt(),
                        String.valueOf(said)));
            } else if (!STAYING.contains(event.kind())) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
