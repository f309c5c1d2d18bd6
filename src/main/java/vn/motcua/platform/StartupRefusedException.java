package vn.motcua.platform;

/**
 * Thrown when the application does not start for a reason that a person can put right. The message is one sentence that
 * says what is wrong; {@link #remedy()} says what to do. Shown without a stack trace.
 */
public class StartupRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartupRefusedException(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** What to do about it, one sentence. */
    public String remedy() {
        return remedy;
    }
}
