package vn.motcua.notification.carrier;

/** Takes letters of one channel. */
public interface Carrier {

    /**
     * Hands a letter over, and returns only when it was taken.
     *
     * @throws NotCarried when it was not, or nobody knows whether it was
     */
    void carry(Letter letter) throws NotCarried;

    /** Whether text messages may keep their Vietnamese marks. */
    default boolean keepsMarks() {
        return false;
    }

    /** What it is, in a few words for the log: {@code SMTP mail.example.vn}. */
    String description();
}
