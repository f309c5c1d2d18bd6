package vn.motcua.dossier.value;

/** What the national portal knows of a dossier. */
public enum SynchronisationState {
    /** The latest change was not sent yet. */
    NOT_SENT,
    /** The latest change was sent and taken. */
    SENT,
    /** Sending failed and is to be looked at. */
    FAILED,
    /** Never to be sent: a trial, by which an office tries the application out. */
    TRIAL;

    /** Whether the dossier is a trial. */
    public boolean isTrial() {
        return this == TRIAL;
    }
}
