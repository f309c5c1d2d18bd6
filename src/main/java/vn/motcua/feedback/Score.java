package vn.motcua.feedback;

/** Score of a rating. */
public enum Score {
    /** Not satisfied. */
    BAD(1),
    /** Neither satisfied nor dissatisfied. */
    FAIR(2),
    /** Satisfied. */
    GOOD(3);

    private final int stored;

    Score(int stored) {
        this.stored = stored;
    }

    int stored() {
        return stored;
    }

    /** The score that is stored as this number. */
    static Score of(int stored) {
        return values()[stored - 1];
    }
}
