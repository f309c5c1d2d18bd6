package vn.motcua.duedate.notice;

/** What a calendar notice, or its undoing, does to a dossier. */
public enum NoticeOutcome {
    /** The promised date moves, and the citizen is told. */
    MOVED,
    /** The new date would be earlier; the promised one is kept, as the office's policy says. */
    KEPT,
    /** The date stays and loses its mark: the year it lies in is confirmed. */
    CONFIRMED,
    /** Undone: the date is again what it was before the notice. */
    RESTORED,
    /** Undone: promised while the notice held, and counted once more without it. */
    RECOMPUTED,
    /** Undone: the dossier has ended meanwhile and stays judged by the date it ended under. */
    CLOSED
}
