package vn.motcua.feedback;

/** How a citizen was served. */
public enum Score {
    /** Not satisfied. */
    BAD(1),
    /** Neither. */
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
}
