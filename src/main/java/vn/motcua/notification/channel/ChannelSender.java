package vn.motcua.notification.channel;

/** Sends messages by one channel. */
public interface ChannelSender {

    /**
     * Sends a message, and returns only when the channel has accepted it.
     *
     * @throws NotDeliveredException when it was not accepted, or when this is unknown
     */
    void carry(Message letter) throws NotDeliveredException;

    /** Whether text messages keep their Vietnamese diacritics. */
    default boolean keepsMarks() {
        return false;
    }

    /** Short description for the log: {@code SMTP mail.example.vn}. */
    String description();
}
