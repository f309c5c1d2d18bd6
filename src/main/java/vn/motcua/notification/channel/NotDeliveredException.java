package vn.motcua.notification.channel;

/** Says that a message was not accepted. Its reason is stored with the delivery; it holds no address. */
public final class NotDeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Reasons; worded for administrators by {@code notification.failure.<name>}. */
    public enum Reason {
        /** The server did not answer, or not in time. */
        UNREACHABLE,
        /** The server cannot accept the message now. */
        NOT_NOW,
        /** The server refuses the application's credentials: the settings have to be corrected. */
        NOT_ADMITTED,
        /** The address does not exist. */
        NO_SUCH_ADDRESS,
        /** The server refuses the message permanently. */
        REFUSED;

        /** Whether a further attempt is useless. */
        boolean isForGood() {
            return this == NO_SUCH_ADDRESS || this == REFUSED;
        }
    }

    private final Reason reason;

    /** Makes an exception without a cause. */
    public NotDeliveredException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Makes an exception with its cause. */
    public NotDeliveredException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why the message was not accepted. */
    public Reason reason() {
        return reason;
    }

    /** Whether a further attempt is useless. */
    public boolean isForGood() {
        return reason.isForGood();
    }
}
