package vn.motcua.tracking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Office;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;

/**
 * Status of a dossier for its citizen: place and dates, with masked names only.
 *
 * @param dossier internal id, never shown
 * @param owner name of the owner, masked
 * @param phone telephone, masked; null when none was given
 * @param receiving receiving office, where to ask and collect, with address and telephone
 * @param current office that has the file now
 * @param dates first and newest promised date, and whether they are missed; none where the law sets no limit
 * @param refused whether the result is a refusal on the merits
 * @param event what explains the state; null when nothing has to be explained
 * @param returnedAt when the result was handed over; null before
 * @param paused whether the limit is paused and waits for the citizen
 * @param steps the four stations: received, in process, result, returned; of a dossier that ended without a result those passed
 * @param missing requested papers; empty unless the dossier waits for them
 * @param missingReason reason of the request; null unless the dossier waits for papers
 * @param answerBy last day for the papers, ISO 8601; null when no day was set
 * @param toPay amount in VND to pay before the result is handed over, or before work continues; null for nothing or not
 *     known
 * @param slipIssue number of the valid issue of the slip, from 1, see {@link Slips#secrets}
 */
public record StatusView(
        DossierId dossier,
        String code,
        String owner,
        @Nullable String phone,
        ProcedureVersion procedure,
        Office receiving,
        Office current,
        BusinessState state,
        ResultDelivery delivery,
        PromisedDates dates,
        boolean refused,
        @Nullable DecisiveEvent event,
        @Nullable Instant returnedAt,
        boolean paused,
        List<Step> steps,
        List<String> missing,
        @Nullable String missingReason,
        @Nullable String answerBy,
        @Nullable Long toPay,
        List<Bring> bring,
        int slipIssue) {

    /** The four stations shown to a citizen; worded by {@code dossier.citizen.step.<name>}. */
    public enum Station {
        RECEIVED,
        IN_PROCESS,
        RESULT,
        RETURNED
    }

    /** Progress of a station: passed, present, or future. */
    public enum Progress {
        DONE,
        CURRENT,
        FUTURE
    }

    /** What the citizen has to bring; worded by {@code dossier.citizen.bring.<name>}. */
    public enum Bring {
        SLIP,
        IDENTITY,
        AUTHORISATION,
        FEE,
        MISSING_PAPERS
    }

    /**
     * A station with its progress.
     *
     * @param at moment at which it was reached, or the date promised for the result; null when not known
     */
    public record Step(
            Station station, Progress progress, @Nullable Instant at, Office place) {}

    public StatusView {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        bring = List.copyOf(bring);
    }

    /** The newest promised date; null where the law sets no limit. */
    public @Nullable Instant dueAt() {
        return dates.current();
    }

    /** Whether the dossier is over: returned, or ended without a result. */
    public boolean over() {
        return switch (state) {
            case RETURNED, WITHDRAWN, STOPPED, NOT_ACCEPTED -> true;
            default -> false;
        };
    }

    /** The moment at which the result was finished; null before. */
    public @Nullable Instant finishedAt() {
        return state != BusinessState.RETURNED && state != BusinessState.RESULT_READY
                ? null
                : steps.stream()
                        .filter(step -> step.station() == Station.RESULT)
                        .map(Step::at)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Why the dossier is late, ended or refused, in the official's words; null when nothing has to be explained. */
    public @Nullable String reason() {
        boolean told = refused || over() || StatusSentence.late(state, dates) || event != null && event.correction();
        return event == null || !told ? null : event.reason();
    }

    /**
     * The message key of a state.
     *
     * @param delivery how the result is delivered; a result that is sent is not to be collected
     * @param dated whether a date is promised
     */
    public static String stateKey(BusinessState state, ResultDelivery delivery, boolean dated) {
        String key = "dossier.citizen.state." + state.name();
        if (state == BusinessState.RESULT_READY && delivery != ResultDelivery.DESK) {
            return key + "." + delivery;
        }
        return state == BusinessState.ACCEPTED && !dated ? key + ".no-date" : key;
    }

    @Override
    public String toString() {
        return "StatusView[" + state + "]";
    }

    /** Whether it is no citizen's dossier, but one by which an office tries the application out. */
    public boolean trial() {
        return DossierCode.isTrial(code);
    }
}
