package vn.motcua.dossier.value;

/** Whether the result is on its way to the citizen. */
public enum DeliveryState {
    /** There is no result yet. */
    NOT_READY,
    /** The result waits to be collected or sent. */
    WAITING,
    /** The citizen has it. */
    DELIVERED
}
