package vn.motcua.notification.carrier;

/** A letter was not taken. Its message is for the page of those laid aside and holds no address. */
public final class NotCarried extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean forGood;

    private NotCarried(String why, boolean forGood, Throwable cause) {
        super(why, cause);
        this.forGood = forGood;
    }

    private NotCarried(String why, boolean forGood) {
        super(why);
        this.forGood = forGood;
    }

    /** It may be taken later. */
    public static NotCarried now(String why) {
        return new NotCarried(why, false);
    }

    /** It may be taken later. */
    public static NotCarried now(String why, Throwable cause) {
        return new NotCarried(why, false, cause);
    }

    /** It will never be taken: there is no such address, or the gateway refuses it. */
    public static NotCarried ever(String why) {
        return new NotCarried(why, true);
    }

    /** It will never be taken: there is no such address, or the gateway refuses it. */
    public static NotCarried ever(String why, Throwable cause) {
        return new NotCarried(why, true, cause);
    }

    /** Whether trying again is of no use. */
    public boolean isForGood() {
        return forGood;
    }
}
