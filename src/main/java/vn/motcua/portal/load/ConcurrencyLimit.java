package vn.motcua.portal.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A part of the server that one kind of request has for itself: so many are answered at one moment, and so many wait for a
 * place, in the order they came. Who finds no room to wait, or waited too long, does not come in. One client has at most all
 * places but one, and half of the room to wait.
 */
final class ConcurrencyLimit {

    private final Semaphore places;
    private final Semaphore room;
    private final Duration longestWait;
    private final int placesOfOne;
    private final int roomOfOne;
    private final Map<String, Client> clients = new ConcurrentHashMap<>();

    /**
     * What one client has.
     *
     * @param here number of its requests that are answered or wait
     */
    private record Client(Semaphore places, int here) {}

    ConcurrencyLimit(int places, int waiting, Duration longestWait) {
        this.places = new Semaphore(places, true);
        this.room = new Semaphore(places + waiting);
        this.longestWait = longestWait;
        this.placesOfOne = Math.max(1, places - 1);
        this.roomOfOne = placesOfOne + (waiting + 1) / 2;
    }

    /** Whether one of that client came in; who did has to {@link #leave}. */
    boolean enter(String client) {
        Client one = clients.compute(
                client,
                (any, known) -> known == null
                        ? new Client(new Semaphore(placesOfOne, true), 1)
                        : new Client(known.places(), known.here() + 1));
        if (one.here() > roomOfOne || !room.tryAcquire()) {
            less(client);
            return false;
        }
        boolean in = false;
        long end = System.nanoTime() + longestWait.toNanos();
        try {
            if (one.places().tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
                in = places.tryAcquire(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (!in) {
                    one.places().release();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            if (!in) {
                room.release();
                less(client);
            }
        }
        return in;
    }

    /** Gives the place to whoever waits longest. */
    void leave(String client) {
        places.release();
        Client one = clients.get(client);
        if (one != null) {
            one.places().release();
        }
        room.release();
        less(client);
    }

    private void less(String client) {
        clients.computeIfPresent(
                client, (any, known) -> known.here() > 1 ? new Client(known.places(), known.here() - 1) : null);
    }
}
