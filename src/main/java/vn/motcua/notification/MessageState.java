package vn.motcua.notification;

/** How far a delivery is; worded by {@code notification.state.<name>}. */
public enum MessageState {
    /** It is tried when its time comes. */
    WAITING,
    /** The channel took it. */
    ACCEPTED,
    /** It failed for good, or too often: a person has to look at it. */
    DEAD,
    /** The address does not want to be told any more. */
    DROPPED
}
