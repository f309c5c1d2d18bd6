package vn.motcua.dossier.life;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.motcua.dossier.fact.EventContent;
import vn.motcua.dossier.fact.HandOverAnswered;
import vn.motcua.dossier.fact.HandOverGiven;
import vn.motcua.dossier.fact.PauseBegun;
import vn.motcua.dossier.fact.PauseEnded;
import vn.motcua.dossier.fact.PromiseGiven;
import vn.motcua.dossier.fact.ReceivedPaper;
import vn.motcua.dossier.fact.SlipReplaced;
import vn.motcua.dossier.fact.StepFinished;

/** What an action says besides changing the dossier: details for its readers, rows of the ledgers, a message. */
final class EventDraft {

    private final SortedMap<String, Object> details = new TreeMap<>();
    private final List<ReceivedPaper> papers = new ArrayList<>();
    private final List<StepFinished> finishedSteps = new ArrayList<>();
    private @Nullable PromiseGiven promise;
    private @Nullable PauseBegun pauseBegun;
    private @Nullable PauseEnded pauseEnded;
    private @Nullable HandOverGiven handOver;
    private @Nullable HandOverAnswered handOverAnswered;
    private @Nullable SlipReplaced slipReplaced;
    private @Nullable String message;

    void detail(String name, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            details.put(name, constant.name());
        } else if (value instanceof Number || value instanceof List<?>) {
            details.put(name, value);
        } else if (value != null) {
            details.put(name, String.valueOf(value));
        }
    }

    void paper(ReceivedPaper paper) {
        papers.add(paper);
    }

    void finished(StepFinished step) {
        finishedSteps.add(step);
    }

    void promise(PromiseGiven given) {
        promise = given;
    }

    void pause(PauseBegun begun) {
        pauseBegun = begun;
    }

    void pause(PauseEnded ended) {
        pauseEnded = ended;
    }

    void handOver(HandOverGiven given) {
        handOver = given;
    }

    void handOver(HandOverAnswered answered) {
        handOverAnswered = answered;
    }

    void slip(SlipReplaced replaced) {
        slipReplaced = replaced;
    }

    void tell(String messageKind) {
        message = messageKind;
    }

    /** The content of the event that changed a dossier like this. */
    EventContent content(ObjectNode change) {
        return new EventContent(
                change,
                details,
                papers,
                finishedSteps,
                promise,
                pauseBegun,
                pauseEnded,
                handOver,
                handOverAnswered,
                slipReplaced,
                message);
    }
}
