package vn.motcua.tracking;

import java.util.List;

import vn.motcua.dossier.value.BusinessState;

/** Which events explain which state of a dossier. */
final class DecisiveEvents {

    private static final List<String> DELAYS = List.of("extend", "apologise", DecisiveEvent.CORRECTION);

    /** The same as {@link #kinds}, for a dossier {@code d}. */
    static final String KINDS = """
            case d.business_state
                when 'SUPPLEMENT_REQUIRED' then array['request-supplement']
                when 'STOPPED' then array['stop']
                when 'WITHDRAWN' then array['withdraw']
                when 'NOT_ACCEPTED' then array['refuse-reception']
                when 'RESULT_READY' then array['refuse-on-merits']
                when 'RETURNED' then array['refuse-on-merits']
                else array['extend', 'apologise', 'correct-result'] end""";

    private DecisiveEvents() {}

    static List<String> kinds(BusinessState state) {
        return switch (state) {
            case SUPPLEMENT_REQUIRED -> List.of("request-supplement");
            case STOPPED -> List.of("stop");
            case WITHDRAWN -> List.of("withdraw");
            case NOT_ACCEPTED -> List.of("refuse-reception");
            case RESULT_READY, RETURNED -> List.of("refuse-on-merits");
            case SUBMITTED, ACCEPTED, IN_PROCESS, FINANCIAL_OBLIGATION, CONSULTING -> DELAYS;
        };
    }
}
