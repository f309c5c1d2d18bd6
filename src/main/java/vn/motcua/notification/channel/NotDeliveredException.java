package vn.motcua.notification.channel;

/** A letter was not taken. It says why in a word that is kept with the delivery, and holds no address. */
public final class NotDeliveredException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why; worded for administrators by {@code notification.failure.<name>}. */
    public enum Reason {
        /** Nobody answered, or not in time. */
        UNREACHABLE,
        /** It answered that it cannot take the letter now. */
        NOT_NOW,
        /** It does not know us: the installation has to be put right. */
        NOT_ADMITTED,
        /** There is no such address. */
        NO_SUCH_ADDRESS,
        /** It refuses the letter for good. */
        REFUSED;

        /** Whether trying again is of no use. */
        boolean isForGood() {
            return this == NO_SUCH_ADDRESS || this == REFUSED;
        }
    }

    private final Reason reason;

    /** Without a fault behind it. */
    public NotDeliveredException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** With the fault behind it. */
    public NotDeliveredException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** Why it was not taken. */
    public Reason reason() {
        return reason;
    }

    /** Whether trying again is of no use. */
    public boolean isForGood() {
        return reason.isForGood();
    }
}
