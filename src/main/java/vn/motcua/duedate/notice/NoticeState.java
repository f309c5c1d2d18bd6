package vn.motcua.duedate.notice;

/** State of a calendar notice. */
public enum NoticeState {
    /** The draft is frozen and waits for a second person. */
    PROPOSED,
    /** Withdrawn before it was applied; the draft can be edited again. */
    WITHDRAWN,
    /** The version is published and in use; dates promised before are being moved. */
    APPLYING,
    /** All dossiers are done. */
    APPLIED,
    /** The previous version is in use again; dates are being restored. */
    UNDOING,
    /** All dates are restored. */
    UNDONE
}
