package vn.motcua.feedback;

/** What a remark is about; tracked separately (domain reference, section 7.5). */
public enum RemarkKind {
    /** How one was served: manner, delay, papers asked for without need. */
    SERVICE,
    /** A rule or a procedure itself. */
    PROCEDURE
}
