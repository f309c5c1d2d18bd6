package vn.motcua.desk;

import org.springframework.stereotype.Service;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.KeysetPage;

/**
 * Lists of dossiers that are taken along, on paper or as a file: the same rows as on the page, personal data masked alike, up
 * to a limit, and written down in the view log before the first row is given out. Read page by page, each in a transaction of
 * its own, so that a slow reader holds nothing.
 */
@Service
public class ListExports {

    /** The most rows anybody takes along at once; who needs more narrows the list. */
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
     * The actor's worklist, as {@link WorklistQuery#page}.
     *
     * @param purpose {@link ViewPurpose#PRINTING} or {@link ViewPurpose#EXPORT}
     */
    public KeysetPage.Source<WorklistRow> work(Actor actor, WorklistFilter filter, ViewPurpose purpose) {
        log.listing("worklist", actor, purpose);
        return cursor -> worklists.batch(actor, filter, cursor, BATCH);
    }

    /** One of the lists beside the work, as {@link DossierListQuery#waiting}; see {@link #work}. */
    public KeysetPage.Source<DossierRow> waiting(Actor actor, WaitingList which, ViewPurpose purpose) {
        log.listing("worklist", actor, purpose);
        return cursor -> lists.batch(which, actor, cursor, BATCH);
    }
}
