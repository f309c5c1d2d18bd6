package vn.motcua.history;

/** What a name of the former system names. */
public enum NameKind {
    PROCEDURE,
    OFFICE,
    OFFICIAL,
    ACTIVITY
}
