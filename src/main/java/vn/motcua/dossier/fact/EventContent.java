package vn.motcua.dossier.fact;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event says, once: the details of the action for its readers, what it changed of the dossier, and the rows it adds to
 * the ledgers. Its JSON is the payload that is hashed; empty parts are left out.
 *
 * @param change the changed parts of the dossier as a merge patch (RFC 7396)
 * @param finishedSteps the steps that had the file until now
 * @param details what the action says of itself, by name
 * @param message the kind of message the citizen gets; null for none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EventContent(
        ObjectNode change,
        @JsonInclude Map<String, Object> details,
        List<ReceivedPaper> papers,
        List<StepFinished> finishedSteps,
        @Nullable PromiseGiven promise,
        @Nullable PauseBegun pauseBegun,
        @Nullable PauseEnded pauseEnded,
        @Nullable HandOverGiven handOver,
        @Nullable HandOverAnswered handOverAnswered,
        @Nullable SlipReplaced slipReplaced,
        @Nullable String message) {

    /** Parts that were left out are empty. */
    @SuppressWarnings("ConstantValue") // what is read from JSON may lack them
    public EventContent {
        change = change == null ? JsonNodeFactory.instance.objectNode() : change;
        details = details == null ? Map.of() : details;
        papers = papers == null ? List.of() : List.copyOf(papers);
        finishedSteps = finishedSteps == null ? List.of() : List.copyOf(finishedSteps);
    }
}
