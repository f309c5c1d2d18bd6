package vn.motcua.demo;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.StepKind;
import vn.motcua.organisation.Office;

/**
 * What is to become of a dossier of the demo.
 *
 * @param received when the desk accepts it, or when it is handed in if the desk never does
 * @param collector somebody who may come for the result in the owner's place
 * @param stopAt where it still is today; null to let it go its way
 */
record Wish(
        Office office,
        ProcedureVersion procedure,
        ProcedureCase procedureCase,
        Channel channel,
        Instant received,
        Set<Incident> incidents,
        String collector,
        @Nullable Stop stopAt) {

    Wish {
        incidents = Set.copyOf(incidents);
    }

    /** Something out of the ordinary. */
    enum Incident {
        /** Handed in online, and nobody has looked at it yet. */
        WAITING,
        /** Refused by the desk: there is a dossier without a code. */
        NOT_ACCEPTED,
        COMPLETION_ASKED,
        HAND_OVER_REFUSED,
        SUPPLEMENT,
        PAYMENT,
        CONSULTATION,
        /** The citizen, or the agency asked, does not answer. */
        NO_ANSWER,
        WITHDRAWAL,
        STOP,
        SENT_BACK,
        REFUSAL,
        LATE,
        EXTENSION,
        CORRECTION,
        /** The citizen does not come for the result. */
        NOT_COLLECTED
    }

    /**
     * A place on the way.
     *
     * @param onItsWay whether it was given there and nobody took it yet
     */
    record Stop(StepKind kind, boolean onItsWay) {}

    boolean has(Incident incident) {
        return incidents.contains(incident);
    }
}
