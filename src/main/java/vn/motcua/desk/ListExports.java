package vn.motcua.desk;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
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

    private final Worklists worklists;
    private final DossierLists lists;
    private final ViewLog log;

    ListExports(Worklists worklists, DossierLists lists, ViewLog log) {
        this.worklists = worklists;
        this.lists = lists;
        this.log = log;
    }

    /** Takes the rows of a list, one after the other. */
    public interface Sink<T> {

        /** Takes one. */
        void take(T row) throws IOException;
    }

    private interface Pages<T> {
        KeysetPage<T> after(@Nullable String cursor);
    }

    /**
     * The actor's worklist, as {@link Worklists#page}.
     *
     * @param purpose {@link ViewPurpose#PRINTING} or {@link ViewPurpose#EXPORT}
     * @param most brought to {@value #MOST}
     * @return whether there are more rows than were given out
     */
    public boolean work(Actor actor, WorklistFilter filter, ViewPurpose purpose, int most, Sink<WorklistRow> sink)
            throws IOException {
        log.listing("worklist", actor, purpose);
        return all(cursor -> worklists.batch(actor, filter, cursor, BATCH), most, sink);
    }

    /** One of the lists beside the work, as {@link DossierLists#waiting}; see {@link #work}. */
    public boolean waiting(Actor actor, WaitingList which, ViewPurpose purpose, int most, Sink<DossierRow> sink)
            throws IOException {
        log.listing("worklist", actor, purpose);
        return all(cursor -> lists.batch(which, actor, cursor, BATCH), most, sink);
    }

    private static <T> boolean all(Pages<T> pages, int most, Sink<T> sink) throws IOException {
        int left = Math.min(most, MOST);
        String cursor = null;
        do {
            KeysetPage<T> page = pages.after(cursor);
            for (T row : page.rows()) {
                if (left == 0) {
                    return true;
                }
                sink.take(row);
                left--;
            }
            cursor = page.next();
        } while (cursor != null);
        return false;
    }
}
