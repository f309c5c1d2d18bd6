package vn.motcua.desk;

import org.jspecify.annotations.Nullable;

/**
 * The query text of a page of the look-up. Without a text to search by, each receiving office gives its first rows by its
 * own index, and these are merged: a page of the newest costs as much at a million dossiers as at a thousand.
 */
public final class LookUpStatement {

    private static final String PAGE = "select " + DossierRows.COLUMNS + " from (";
    private static final String WHOLE = ") page join dossier_fact d on d.id = page.id order by page.sort_key";
    private static final String WHOLE_BY_ID = ", page.id";
    private static final String MERGED = "select near.id, near.sort_key from (";
    private static final String EACH_OFFICE = ") office cross join lateral (";
    private static final String NEAR = ") near order by near.sort_key";
    private static final String NEAR_BY_ID = ", near.id";
    private static final String KEYS = "select d.id, ";
    private static final String OF_DOSSIERS = " as sort_key from dossier_fact d where ";
    private static final String AT_OFFICE = "d.receiving_office_id = office.office_id";
    private static final String IN_ORDER = "order by ";
    private static final String BY_ID = ", d.id";
    private static final String AT_MOST = " limit :size";
    private static final String AND_AFTER = "  and (";
    private static final String ID = ", d.id) ";
    private static final String LAST_KEY = " ((select ";
    private static final String OF_THE_LAST = " from dossier_fact d where d.id = :after), :after)\n";

    private LookUpStatement() {}

    /**
     * The text for a filter.
     *
     * @param sought condition of a text, see {@link SoughtText}; null without one
     * @param goingOn whether the page begins after the dossier {@code :after}
     */
    public static String of(LookUpFilter filter, @Nullable String sought, boolean goingOn) {
        LookUpOrder order = filter.order();
        String key = order.key(filter);
        String turn = order.direction();
        String after = !goingOn ? "" : AND_AFTER + key + ID + order.comparison() + LAST_KEY + key + OF_THE_LAST;
        String some = KEYS
                + key
                + OF_DOSSIERS
                + (sought == null ? AT_OFFICE : sought)
                + filter.conditions()
                + after
                + IN_ORDER
                + key
                + turn
                + BY_ID
                + turn
                + AT_MOST;
        String merged = sought != null
                ? some
                : MERGED + LookUpFilter.RECEIVING + EACH_OFFICE + some + NEAR + turn + NEAR_BY_ID + turn + AT_MOST;
        return PAGE + merged + WHOLE + turn + WHOLE_BY_ID + turn;
    }
}
