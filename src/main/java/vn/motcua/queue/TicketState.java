package vn.motcua.queue;

/** How far a ticket has come. */
public enum TicketState {
    /** Waits to be called. */
    WAITING,
    /** Is called to a desk, or at it. */
    CALLED,
    /** Was at a desk and has gone. */
    SERVED,
    /** Was called three times and nobody came. */
    MISSED,
    /** Was not called before the end of its day. */
    EXPIRED
}
