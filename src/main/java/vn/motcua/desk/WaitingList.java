package vn.motcua.desk;

/** The lists beside the worklist. */
public enum WaitingList {
    /** Dossiers that wait for papers or a payment. */
    SUPPLEMENT,
    /** Submissions made online or by post. */
    ONLINE,
    /** Files that were sent back or not taken, and have not gone on since. */
    CAME_BACK,
    /** Late dossiers without a letter of apology. */
    APOLOGY
}
