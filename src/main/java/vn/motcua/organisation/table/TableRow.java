package vn.motcua.organisation.table;

/** A row of a table of offices or officials. */
public interface TableRow {

    /** Number of the line, from 1. */
    int line();

    /** What it changes. */
    TableChange change();
}
