package vn.motcua.queue;

/** State of a ticket. */
public enum TicketState {
    /** Waiting to be called. */
    WAITING,
    /** Called to a desk or being served there. */
    CALLED,
    /** Served. */
    SERVED,
    /** Called three times without the holder coming. */
    MISSED,
    /** Still open at the end of its day. */
    EXPIRED
}
