package vn.motcua.desk;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;

/**
 * Exports lists of dossiers on paper or as a file: the same rows as on the page, with the same masking, up to a limit,
 * and logged in the view log before the first row. Each page is read in a transaction of its own, so that a slow client
 * holds no database resources.
 */
@Service
public class ListExports {

    /** Maximum number of rows of an export; for more, the list has to be filtered. */
    public static final int MOST = 10_000;

    static final int BATCH = 500;

    private final WorklistQuery worklists;
    private final DossierListQuery lists;
    private final ViewLog log;

    ListExports(WorklistQuery worklists, DossierListQuery lists, ViewLog log) {
        this.worklists = worklists;
        this.lists = lists;
        this.log = log;
    }

    /**
     * The actor's worklist, see {@link WorklistQuery#page}.
     *
     * @param purpose {@link ViewPurpose#PRINTING} or {@link ViewPurpose#EXPORT}
     * @param reason what it is taken along for, in the actor's words; null where nobody asks
     */
    public KeysetPage.Source<WorklistRow> work(
            Actor actor, WorklistFilter filter, ViewPurpose purpose, @Nullable String reason) {
        log.listing("worklist", actor, purpose, reason);
        return cursor -> worklists.batch(actor, filter, cursor, BATCH);
    }

    /** One of the waiting lists, see {@link DossierListQuery#waiting} and {@link #work}. */
    public KeysetPage.Source<DossierRow> waiting(
            Actor actor, WaitingList which, ViewPurpose purpose, @Nullable String reason) {
        log.listing("worklist", actor, purpose, reason);
        return cursor -> lists.batch(which, actor, cursor, BATCH);
    }
}
