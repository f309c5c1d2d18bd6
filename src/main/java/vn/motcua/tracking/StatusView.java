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
import vn.motcua.vocabulary.DossierId;

/**
 * What a citizen is told about a dossier: where it is and until when, and nothing of the people but masked names.
 *
 * @param dossier names it inside the system; never shown
 * @param owner masked
 * @param phone masked; null when none was given
 * @param receiving where to ask and collect, with address and telephone
 * @param current where the file is now
 * @param dates the first and the newest promise, and whether it is late by them; none where no limit is laid down
 * @param paused whether the clock stands and waits for the citizen
 * @param steps four: received, in process, result, returned
 * @param missing the papers that were asked for; empty unless the dossier waits for them
 * @param missingReason why; null unless the dossier waits for them
 * @param answerBy until which day, ISO 8601; null when no day was set
 * @param toPay VND to pay before the result is handed over, or to go on; null for nothing or not known
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
        boolean paused,
        List<Step> steps,
        List<String> missing,
        @Nullable String missingReason,
        @Nullable String answerBy,
        @Nullable Long toPay,
        List<Bring> bring) {

    /** The four stations a citizen knows; worded by {@code dossier.citizen.step.<name>}. */
    public enum Station {
        RECEIVED,
        IN_PROCESS,
        RESULT,
        RETURNED
    }

    /** Whether a station is behind, here, or ahead. */
    public enum Progress {
        DONE,
        CURRENT,
        FUTURE
    }

    /** What to bring; worded by {@code dossier.citizen.bring.<name>}. */
    public enum Bring {
        SLIP,
        IDENTITY,
        AUTHORISATION,
        FEE,
        MISSING_PAPERS
    }

    /**
     * One station.
     *
     * @param at when it was reached, or the date promised for a result; null when not known
     */
    public record Step(
            Station station, Progress progress, @Nullable Instant at, Office place) {}

    public StatusView {
        steps = List.copyOf(steps);
        missing = List.copyOf(missing);
        bring = List.copyOf(bring);
    }

    /** The newest promise; null where no limit is laid down. */
    public @Nullable Instant dueAt() {
        return dates.current();
    }

    /** Whether nothing is to be expected any more: returned, or ended without a result. */
    public boolean over() {
        return switch (state) {
            case RETURNED, WITHDRAWN, STOPPED, NOT_ACCEPTED -> true;
            default -> false;
        };
    }

    /** When the result was finished; null while it is not. */
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

    /** The key of the sentence that says the state; its values are the current office's name and the promised date. */
    public String stateKey() {
        return stateKey(state, delivery, dueAt() != null);
    }

    /**
     * As {@link #stateKey()}, of a state.
     *
     * @param delivery a result that is sent is not to be collected
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
}
