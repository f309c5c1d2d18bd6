package vn.motcua.feedback;

/** What a citizen ticks beside the score; each may be praise or complaint, as the score says. */
public enum RatingReason {
    /** How one was spoken to. */
    MANNER,
    /** How long one waited at the counter. */
    WAITING,
    /** Whether the date was kept. */
    DATE,
    /** Whether one knew what to bring. */
    INSTRUCTIONS,
    /** How often one had to come. */
    VISITS
}
