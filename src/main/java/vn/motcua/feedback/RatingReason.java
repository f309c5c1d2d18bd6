package vn.motcua.feedback;

/** Reason that a citizen ticks beside the score; it is praise or complaint depending on the score. */
public enum RatingReason {
    /** Manner of the officials. */
    MANNER,
    /** Waiting time at the counter. */
    WAITING,
    /** Observance of the promised date. */
    DATE,
    /** Clarity of the instructions on which papers to bring. */
    INSTRUCTIONS,
    /** Number of visits needed. */
    VISITS
}
