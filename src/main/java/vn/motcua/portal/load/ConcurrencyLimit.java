package vn.motcua.portal.load;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A part of the server that one kind of request has for itself: so many are answered at one moment, and so many wait for a
 * place, in the order they came. Who finds no room to wait, or waited too long, does not come in.
 */
final class ConcurrencyLimit {

    private final Semaphore places;
    private final Semaphore room;
    private final Duration longestWait;

    ConcurrencyLimit(int places, int waiting, Duration longestWait) {
        this.places = new Semaphore(places, true);
        this.room = new Semaphore(places + waiting);
        this.longestWait = longestWait;
    }

    /** Whether one came in; who did has to {@link #leave}. */
    boolean enter() {
        if (!room.tryAcquire()) {
            return false;
        }
        boolean in = false;
        try {
            in = places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!in) {
                room.release();
            }
        }
        return in;
    }

    /** Gives the place to whoever waits longest. */
    void leave() {
        places.release();
        room.release();
    }
}
