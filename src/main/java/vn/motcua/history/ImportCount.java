package vn.motcua.history;

/** Names of the counts of an import. Flagged and refused lines are also counted by reason: {@code flagged.<reason>}. */
public final class ImportCount {

    public static final String DOSSIERS_NEW = "dossiers.new";
    public static final String DOSSIERS_CHANGED = "dossiers.changed";
    public static final String DOSSIERS_UNCHANGED = "dossiers.unchanged";
    /** Lines of a dossier that a later line of the same file repeats. */
    public static final String DOSSIERS_REPEATED = "dossiers.repeated";

    public static final String EVENTS_NEW = "events.new";
    public static final String EVENTS_UNCHANGED = "events.unchanged";
    public static final String MAPPINGS = "mappings";
    public static final String EMPTY = "empty";
    public static final String FLAGGED = "flagged";
    public static final String REFUSED = "refused";

    private ImportCount() {}
}
