package vn.motcua.dossier.value;

/** Where one step of a dossier's route stands. */
public enum StepState {
    /** Not begun. */
    WAITING('W'),
    /** The file was given, and not yet taken: custody is still with the giver. */
    OFFERED('O'),
    /** The file is here. */
    ACTIVE('A'),
    /** The file is here and waits for the citizen. */
    PAUSED('P'),
    /** Ended, the file has gone on. */
    DONE('D'),
    /** Ended without being done. */
    DROPPED('X');

    private final char letter;

    StepState(char letter) {
        this.letter = letter;
    }

    /** By which the states of a route's steps are kept in one word. */
    public char letter() {
        return letter;
    }

    /**
     * The state of a letter.
     *
     * @throws IllegalArgumentException for a letter of none
     */
    public static StepState of(char letter) {
        for (StepState state : values()) {
            if (state.letter == letter) {
                return state;
            }
        }
        throw new IllegalArgumentException("No state of a step: " + letter);
    }
}
