package vn.motcua.duedate.notice;

/** Outcome of a calendar notice, or of its undoing, for a dossier. */
public enum NoticeOutcome {
    /** The promised date moves, and the citizen is told. */
    MOVED,
    /** The new date would be earlier; the promised one is kept by the office's policy. */
    KEPT,
    /** The date stays, and its year is no longer provisional. */
    CONFIRMED,
    /** Undone: the date is the one before the notice again. */
    RESTORED,
    /** Undone: the date was promised by the version of the notice and is counted again without it. */
    RECOMPUTED,
    /** Undone: the dossier has ended meanwhile and is judged by the date it then had. */
    CLOSED
}
