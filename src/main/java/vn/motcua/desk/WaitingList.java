package vn.motcua.desk;

/** The lists that stand beside the work itself. */
public enum WaitingList {
    /** Waiting for papers or a payment. */
    SUPPLEMENT,
    /** Handed in online or by post. */
    ONLINE,
    /** Late, and the letter of apology is owed. */
    APOLOGY
}
