package vn.motcua.catalogue;

/** The two kinds of payment, which are accounted separately (Law on Fees and Charges 97/2015/QH13). */
public enum FeeKind {
    /** {@code phí}: covers the cost of a public service. */
    FEE,
    /** {@code lệ phí}: a fixed amount for an act of state. */
    CHARGE
}
