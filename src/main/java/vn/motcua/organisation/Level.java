package vn.motcua.organisation;

/** Level of administration to which an office belongs, or at which a procedure is decided. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
