package vn.motcua.desk;

/**
 * Order of the look-up of dossiers.
 *
 * @param descending whether the order of the column is turned round
 */
public record LookUpOrder(Column by, boolean descending) {

    /** Last received first. */
    public static final LookUpOrder NEWEST = new LookUpOrder(Column.RECEIVED, true);

    /** Column of the look-up, with the SQL of its key for a dossier {@code d}. Dossiers without a value are last. */
    public enum Column {
        /** Day of reception; of those not accepted, the day on which they were handed in. */
        RECEIVED("coalesce(d.received_on, cast(d.submitted_at at time zone :zone as date))"),
        /** Promised day. */
        DUE("coalesce(d.due_on, cast('%sinfinity' as date))"),
        /** Day on which it was finished. */
        FINISHED("coalesce(d.closed_on, cast('%sinfinity' as date))"),
        /** Code. */
        CODE("coalesce(d.code, '')"),
        /** Name of the owner, without marks and in small letters. */
        OWNER("d.owner_folded"),
        /** Code of the procedure: rows of one procedure stand together. */
        PROCEDURE("(select v.code from procedure_fact v where v.version_id = d.procedure_version_id)"),
        /** State: rows of one state stand together. */
        STATE("d.business_state"),
        /** Office where the file is: its rows stand together. */
        OFFICE("d.current_office_id");

        private final String key;

        Column(String key) {
            this.key = key;
        }
    }

    /** The SQL of the key; {@code plain} is the column itself where the filter leaves no dossier without a value. */
    String key(LookUpFilter filter) {
        return filter.sortedByIndex() && filter.period().column() == by
                ? filter.period().day()
                : by.key.replace("%s", descending ? "-" : "");
    }

    String direction() {
        return descending ? " desc" : "";
    }

    String comparison() {
        return descending ? "<" : ">";
    }
}
