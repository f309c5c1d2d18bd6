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
 * Plan of a dossier of the demo.
 *
 * @param received moment of acceptance, or of submission if the desk never accepts it
 * @param collector person who may collect the result for the owner
 * @param stopAt place where the dossier is today; null to let it go on
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

    /** Unusual course of a dossier. */
    enum Incident {
        /** Handed in online and not yet seen by anybody. */
        WAITING,
        /** Refused by the desk: a dossier without a code. */
        NOT_ACCEPTED,
        COMPLETION_ASKED,
        HAND_OVER_REFUSED,
        SUPPLEMENT,
        PAYMENT,
        CONSULTATION,
        /** The citizen, or the consulted agency, does not answer. */
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
     * A place on the route.
     *
     * @param onItsWay whether it was handed over there and not yet taken
     */
    record Stop(StepKind kind, boolean onItsWay) {}

    boolean has(Incident incident) {
        return incidents.contains(incident);
    }
}
