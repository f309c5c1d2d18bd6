package vn.motcua.dossier.value;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a dossier stands in its business life; money, delivery and synchronisation are axes of their own. Each state maps
 * to one of the ten codes of the national portal (domain reference, sections 2.1 and 2.2).
 */
public enum BusinessState {
    /** Handed in online or by post, not yet looked at by the reception desk. */
    SUBMITTED(1),
    /** Accepted by the reception desk; the clock runs. */
    ACCEPTED(2),
    /** Refused by the reception desk. */
    NOT_ACCEPTED(3),
    /** With the units that resolve it. */
    IN_PROCESS(4),
    /** Waiting for papers from the citizen; the clock stands. */
    SUPPLEMENT_REQUIRED(5),
    /** Waiting for the citizen's tax, fee or charge; the clock stands. */
    FINANCIAL_OBLIGATION(6),
    /** Another agency was asked; the clock runs. */
    CONSULTING(4),
    /** Withdrawn by the citizen. */
    WITHDRAWN(7),
    /** Stopped by the office. */
    STOPPED(8),
    /** The result, or the refusal on the merits, is at the desk; the clock has stopped. */
    RESULT_READY(9),
    /** The result was handed to the citizen. */
    RETURNED(10);

    private static final Set<BusinessState> RUNNING = EnumSet.of(ACCEPTED, IN_PROCESS, CONSULTING);
    private static final Set<BusinessState> OPEN =
            EnumSet.of(SUBMITTED, ACCEPTED, IN_PROCESS, SUPPLEMENT_REQUIRED, FINANCIAL_OBLIGATION, CONSULTING);

    private final int nationalCode;

    BusinessState(int nationalCode) {
        this.nationalCode = nationalCode;
    }

    /** The code of the national portal, 1 to 10. */
    public int nationalCode() {
        return nationalCode;
    }

    /** Whether the procedure's clock runs in this state. */
    public boolean running() {
        return RUNNING.contains(this);
    }

    /** Whether the office still owes a decision in this state. */
    public boolean open() {
        return OPEN.contains(this);
    }
}
