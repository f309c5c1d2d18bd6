package vn.motcua.dossier.value;

/** Where one step of a dossier's route stands. */
public enum StepState {
    /** Not begun. */
    WAITING,
    /** The file was given, and not yet taken: custody is still with the giver. */
    OFFERED,
    /** The file is here. */
    ACTIVE,
    /** The file is here and waits for the citizen. */
    PAUSED,
    /** Ended, the file has gone on. */
    DONE,
    /** Ended without being done. */
    DROPPED
}
