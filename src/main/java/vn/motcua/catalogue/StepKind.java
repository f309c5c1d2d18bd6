package vn.motcua.catalogue;

/** What is done at a step of a route. Every route begins with reception and ends with the return of the result. */
public enum StepKind {
    /** The desk accepts, checks and hands over. */
    RECEPTION,
    /** A specialist verifies, appraises and drafts. */
    PROCESSING,
    /** Another unit or office is heard; steps of one parallel group are heard at the same time. */
    OPINION,
    /** A head reads before it goes on. */
    REVIEW,
    /** The leader signs. */
    APPROVAL,
    /** The clerk numbers, stamps and issues. */
    ISSUE,
    /** The desk has the result and gives it to the citizen; the clock has stopped. */
    RETURN
}
