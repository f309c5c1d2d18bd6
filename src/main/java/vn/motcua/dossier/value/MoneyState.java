package vn.motcua.dossier.value;

/** What is owed for a dossier, apart from where it stands in its business life. */
public enum MoneyState {
    /** No fee is known for this case: unknown is not free. */
    UNKNOWN,
    /** Nothing is to be paid. */
    NOTHING_DUE,
    /** Something is still to be paid. */
    DUE,
    /** All that was asked is paid. */
    PAID,
    /** Exempt, with a legal basis. */
    EXEMPT,
    /** Paid, and given back since. */
    REFUNDED
}
