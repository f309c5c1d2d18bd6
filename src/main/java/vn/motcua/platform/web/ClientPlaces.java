package vn.motcua.platform.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Places for which nobody waits: a number of them for all, and fewer for each client. */
public final class ClientPlaces {

    private final Semaphore all;
    private final int each;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /**
     * @param all number of places
     * @param each number of places one client may have at a time
     */
    public ClientPlaces(int all, int each) {
        this.all = new Semaphore(all);
        this.each = each;
    }

    /** Takes a place; false when there is none, for this client or at all. Whoever took one has to {@link #leave}. */
    public boolean enter(String client) {
        if (taken.merge(client, 1, Integer::sum) > each) {
            less(client);
            return false;
        }
        if (!all.tryAcquire()) {
            less(client);
            return false;
        }
        return true;
    }

    /** Gives a place back. */
    public void leave(String client) {
        less(client);
        all.release();
    }

    private void less(String client) {
        taken.computeIfPresent(client, (any, places) -> places > 1 ? places - 1 : null);
    }
}
