package vn.motcua.dossier.value;

/** What the desk did about the fee at reception. */
public enum FeePayment {
    /** Nothing is known about a fee. */
    UNKNOWN,
    /** There is nothing to pay. */
    NOTHING_DUE,
    /** To be paid before the result is handed over. */
    LATER,
    /** Paid at reception, in cash. */
    PAID,
    /** Paid at reception, by a transfer that has arrived. */
    TRANSFERRED,
    /** Exempt; the legal basis must be given. */
    EXEMPT;

    /** Whether money is taken, now or later. */
    public boolean costs() {
        return this == PAID || this == TRANSFERRED || this == LATER;
    }
}
