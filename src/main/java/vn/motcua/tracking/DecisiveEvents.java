package vn.motcua.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.dossier.value.BusinessState;

/** Which events explain which state of a dossier. */
final class DecisiveEvents {

    private static final List<String> DELAYS = List.of("extend", "apologise", DecisiveEvent.CORRECTION);

    /** The {@link #kinds} of the state of a dossier {@code d}. */
    static final String KINDS = Arrays.stream(BusinessState.values())
            .map(state -> "when '" + state + "' then array['" + String.join("','", kinds(state)) + "']")
            .collect(Collectors.joining(" ", "case d.business_state ", " end"));

    private DecisiveEvents() {}

    static List<String> kinds(BusinessState state) {
        return switch (state) {
            case SUPPLEMENT_REQUIRED -> List.of("request-supplement");
            case STOPPED -> List.of("stop");
            case WITHDRAWN -> List.of("withdraw");
            case NOT_ACCEPTED -> List.of("refuse-reception");
            case RESULT_READY, RETURNED -> List.of("refuse-on-merits");
            case SUBMITTED -> List.of(DecisiveEvent.COMPLETION, DecisiveEvent.RECALL);
            case ACCEPTED, IN_PROCESS, FINANCIAL_OBLIGATION, CONSULTING -> DELAYS;
        };
    }
}
