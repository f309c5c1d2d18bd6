package vn.motcua.duedate.notice;

/** How far a calendar notice has come. */
public enum NoticeState {
    /** The draft is frozen and waits for a second person. */
    PROPOSED,
    /** Taken back before anybody applied it; the draft can be edited again. */
    WITHDRAWN,
    /** The version is published and counts; dates promised before are being moved. */
    APPLYING,
    /** Every dossier has been looked at. */
    APPLIED,
    /** The version before counts again; dates are being restored. */
    UNDOING,
    /** Every date has been restored. */
    UNDONE
}
