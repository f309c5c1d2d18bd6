package vn.motcua.organisation;

/** The level of administration an office belongs to or a procedure is decided at. */
public enum Level {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
