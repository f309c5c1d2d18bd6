package vn.motcua.catalogue;

/** Kind of work at a step of a route. Every route begins with reception and ends with the return of the result. */
public enum StepKind {
    /** The desk accepts the dossier, checks it and hands it over. */
    RECEPTION,
    /** A specialist verifies, appraises and drafts. */
    PROCESSING,
    /** Another office gives its opinion; the steps of a parallel group run at the same time. */
    OPINION,
    /** A head of unit reviews the draft. */
    REVIEW,
    /** The leader signs the result. */
    APPROVAL,
    /** The clerk numbers, stamps and issues the result. */
    ISSUE,
    /** The desk has the result and returns it to the citizen; the limit no longer runs. */
    RETURN
}
