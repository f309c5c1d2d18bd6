package vn.motcua.dossier.value;

/** What was decided on the merits; a refusal counts as resolved (domain reference, T13). */
public enum DecisionOutcome {
    /** The citizen gets what was asked for. */
    APPROVED,
    /** Refused with reasons. */
    REFUSED
}
