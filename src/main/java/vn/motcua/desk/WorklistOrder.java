package vn.motcua.desk;

/**
 * Order of a worklist.
 *
 * @param descending whether the order of the column is turned round
 */
public record WorklistOrder(Column by, boolean descending) {

    private static final String COLD = "join dossier_fact c on c.id = s.dossier_id\n";
    private static final String IN_ORDER = "order by ";

    /** Nearest promised date first, dossiers without a date last. */
    public static final WorklistOrder NEAREST = new WorklistOrder(Column.DUE, false);

    /**
     * Column of a worklist, with the SQL of its key. An office's open steps are sorted each time, as for the nearest date:
     * they are found by an index that has open work only, so the cost follows the work and not the history.
     */
    public enum Column {
        /** Promised date; steps without one are last. */
        DUE("", "", "cast(:after as timestamptz)"),
        /** Code. */
        CODE("c.code", COLD, "(select c.code from dossier_fact c where c.id = :after_id)"),
        /** Name of the owner, without marks and in small letters. */
        OWNER("c.owner_folded", COLD, "(select c.owner_folded from dossier_fact c where c.id = :after_id)"),
        /** Code of the procedure: rows of one procedure stand together. */
        PROCEDURE("v.code", "join procedure_fact v on v.version_id = d.procedure_version_id\n", """
                (select v.code from dossier_state_fact c join procedure_fact v on v.version_id = c.procedure_version_id
                 where c.id = :after_id)"""),
        /** Name of the step. */
        STEP("r.name", COLD + "join planned_step_fact r on r.route = c.planned_route and r.no = s.no\n", """
                (select r.name from dossier_fact c join planned_step_fact r on r.route = c.planned_route and r.no = :after_no
                 where c.id = :after_id)"""),
        /** Official who claimed the step: the actor, colleagues, nobody. */
        HOLDER(
                "case when s.holder_id = :me then 0 else coalesce(s.holder_id, 2147483647) end",
                "",
                "cast(:after as integer)");

        private final String key;
        private final String join;
        private final String last;

        Column(String key, String join, String last) {
            this.key = key;
            this.join = join;
            this.last = last;
        }
    }

    /** Further column of the inner query. */
    String key() {
        return equals(NEAREST) ? "" : ", " + expression() + " as sort_key";
    }

    /** Further table of the inner query. */
    String join() {
        return by.join;
    }

    /**
     * Condition for rows after the last of the page before. A cursor stands in an address, so it has no name or code of a
     * dossier: these keys are read from the dossier itself.
     */
    String after() {
        return "  and (" + expression() + ", s.dossier_id, s.no) " + (descending ? "<" : ">") + " (" + by.last
                + ", :after_id, :after_no)\n";
    }

    /** Order of the inner query, or of the outer one by its columns. */
    String order(String key, String dossier, String no) {
        String turn = descending ? " desc" : "";
        return IN_ORDER + key + turn + ", " + dossier + turn + ", " + no + turn + "\n";
    }

    String expression() {
        return by == Column.DUE ? "coalesce(d.due_at, '" + (descending ? "-" : "") + "infinity')" : by.key;
    }
}
