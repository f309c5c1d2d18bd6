package vn.motcua.feedback;

/** Subject of a remark; the kinds are tracked separately (domain reference, section 7.5). */
public enum RemarkKind {
    /** Service: manner, delay, papers required without need. */
    SERVICE,
    /** A rule or a procedure itself. */
    PROCEDURE
}
