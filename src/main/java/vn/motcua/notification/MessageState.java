package vn.motcua.notification;

/** State of a delivery; worded by {@code notification.state.<name>}. */
public enum MessageState {
    /** It waits for its next attempt. */
    WAITING,
    /** The channel accepted it. */
    ACCEPTED,
    /** It failed permanently or too often; an administrator has to look at it. */
    DEAD,
    /** Its receiver has ended the subscription. */
    DROPPED
}
