package vn.motcua.notification.channel;

/** Takes letters of one channel. */
public interface ChannelSender {

    /**
     * Hands a letter over, and returns only when it was taken.
     *
     * @throws NotDeliveredException when it was not, or nobody knows whether it was
     */
    void carry(Message letter) throws NotDeliveredException;

    /** Whether text messages may keep their Vietnamese marks. */
    default boolean keepsMarks() {
        return false;
    }

    /** What it is, in a few words for the log: {@code SMTP mail.example.vn}. */
    String description();
}
