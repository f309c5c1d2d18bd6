package vn.motcua.counter.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.EventView;

/**
 * Proposal on which a leader or head decides: what was submitted to them last, and the opinions given on it since.
 *
 * @param summary text of the proposal; null when none was submitted
 * @param by official who submitted it; null when none was submitted
 * @param at when it was submitted; null when none was submitted
 * @param opinions opinions given on the way since, each with the name of its author
 */
public record Proposal(
        @Nullable String summary,
        @Nullable String by,
        @Nullable Instant at,
        List<String> opinions) {

    public Proposal {
        opinions = List.copyOf(opinions);
    }

    /** Proposal that follows from the events, oldest first. */
    public static Proposal of(List<EventView> events) {
        Proposal proposal = new Proposal(null, null, null, List.of());
        List<String> opinions = new ArrayList<>();
        for (EventView event : events) {
            Object summary = event.kind().equals("submit") ? event.details().get("summary") : null;
            Object comment = event.kind().equals("approve") ? event.details().get("comment") : null;
            if (summary != null) {
                opinions.clear();
                proposal = new Proposal(summary.toString(), event.actor(), event.happenedAt(), List.of());
            } else if (comment != null) {
                opinions.add(event.actor() + ": " + comment);
            }
        }
        return new Proposal(proposal.summary(), proposal.by(), proposal.at(), opinions);
    }
}
