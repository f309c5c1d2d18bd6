package vn.motcua.organisation.table;

/** What a row of a table changes. */
public enum TableChange {
    /** There is nothing with that code yet. */
    NEW,
    /** What is said of it is another. */
    DESCRIBED,
    /** It is given another role. */
    ROLE,
    /** Everything is as the row says. */
    SAME
}
