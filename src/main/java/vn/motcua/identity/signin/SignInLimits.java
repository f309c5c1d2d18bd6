package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import vn.motcua.platform.Throttle;

/**
 * Limits wrong passwords where they are typed, so that nobody uses up the tries of anybody else (findings H3 and M4). Three
 * are free at each place; then the wait is 1 s, 2 s, 4 s, … and at most 15 minutes. Browsers that nobody signed in with also
 * share the limits of their network, for all names, and of the name, from all networks. What becomes a right password in the
 * end counts for nothing. Counters are in the memory of this instance, of bounded size, and those of officials' browsers and
 * sessions apart from those of strangers.
 */
@Component
class SignInLimits {

    /** Number of consecutive wrong passwords without a wait; each further one doubles the wait. */
    static final int FREE = 3;

    /** Wrong passwords an hour from one network, whichever names they are for. */
    static final int WRONG_FROM_NETWORK = 40;

    /** Wrong passwords an hour for one name, whichever networks they come from. */
    static final int WRONG_FOR_NAME = 60;

    /** Failures an hour of browsers nobody signed in with that are written down; more are alarms in the log alone. */
    static final int WRITTEN_DOWN = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(SignInLimits.class);

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10; // 2^10 s exceed the longest wait of 15 min
    private static final int MOST_STRANGERS = 50_000;
    private static final int MOST_OFFICIALS = 20_000;

    private final Cache<String, Wait> strangers = remembering(MOST_STRANGERS);
    private final Cache<String, Wait> officials = remembering(MOST_OFFICIALS);
    private final Cache<String, Hour> networks = remembering(MOST_STRANGERS);
    private final Cache<String, Hour> names = remembering(MOST_STRANGERS);
    private final Throttle written;
    private final Clock clock;

    SignInLimits(Clock clock) {
        this.clock = clock;
        this.written = new Throttle(WRITTEN_DOWN, PERIOD, clock);
    }

    private static <K, V> Cache<K, V> remembering(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(Duration.ofDays(1))
                .build();
    }

    /** Answer to somebody who wants to try a password. */
    enum Answer {
        /** The password is checked. */
        TRIES,
        /** The place or the name has to wait, and nobody was told since the last check. */
        BEGINS_TO_WAIT,
        /** The place or the name has to wait. */
        WAITS,
        /** The network is shut. */
        SHUT
    }

    /**
     * Counts a password as wrong before it is checked; {@link #right} takes it back. Hence simultaneous tries are limited like
     * successive ones.
     */
    Answer begin(SignInPlace place) {
        Instant now = clock.instant();
        Wait wait = waitAt(place);
        synchronized (wait) {
            if (place.known()) {
                return wait.isOver(now) ? wait.count(now) : wait.refuse();
            }
            Hour network = networks.get(place.network(), any -> new Hour());
            Hour name = names.get(place.username(), any -> new Hour());
            if (network.isSpent(now, WRONG_FROM_NETWORK)) {
                return Answer.SHUT;
            }
            if (!wait.isOver(now) || !place.usualNetwork() && name.isSpent(now, WRONG_FOR_NAME)) {
                return wait.refuse();
            }
            if (network.count(place.username()) == WRONG_FROM_NETWORK) {
                LOG.warn(
                        "Somebody is trying passwords: {} wrong ones for {} names from network {} within an hour. Only"
                                + " browsers that were signed in before are let through from there.",
                        WRONG_FROM_NETWORK,
                        network.names(),
                        place.network());
            }
            if (name.count(place.network()) == WRONG_FOR_NAME) {
                LOG.warn(
                        "Somebody is trying passwords: {} wrong ones for one name from {} networks within an hour, the"
                                + " last {}.",
                        WRONG_FOR_NAME,
                        name.names(),
                        place.network());
            }
            return wait.count(now);
        }
    }

    /**
     * Forgets what was counted at a place, because the password was right.
     *
     * @return number of passwords that were wrong before
     */
    int right(SignInPlace place) {
        Wait wait = waitAt(place);
        synchronized (wait) {
            int counted = wait.forget();
            if (!place.known()) {
                networks.get(place.network(), any -> new Hour()).takeBack(counted, place.username());
                names.get(place.username(), any -> new Hour()).takeBack(counted, place.network());
            }
            return counted - 1;
        }
    }

    private Wait waitAt(SignInPlace place) {
        return (place.known() ? officials : strangers).get(place.key(), any -> new Wait());
    }

    /** Whether a failure at this place is written down, which takes room for ever. */
    boolean writesDown(SignInPlace place) {
        return place.known() || written.take("");
    }

    /** Consecutive wrong passwords at one place. */
    private static final class Wait {

        private int failures;
        private Instant until = Instant.MIN;
        private boolean told;

        boolean isOver(Instant now) {
            return !until.isAfter(now);
        }

        Answer count(Instant now) {
            if (failures >= FREE) {
                Duration doubled = Duration.ofSeconds(1L << Math.min(failures - FREE, MOST_DOUBLINGS));
                until = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
            }
            failures++;
            told = false;
            return Answer.TRIES;
        }

        Answer refuse() {
            boolean first = !told;
            told = true;
            return first ? Answer.BEGINS_TO_WAIT : Answer.WAITS;
        }

        int forget() {
            int counted = failures;
            failures = 0;
            until = Instant.MIN;
            told = false;
            return counted;
        }
    }

    /** Wrong passwords of an hour that begins with the first of them. */
    private static final class Hour {

        private final Set<Integer> about = new HashSet<>(); // hashes, since a name may be a password in the wrong field
        private Instant ends = Instant.MIN;
        private int wrong;

        synchronized boolean isSpent(Instant now, int most) {
            if (!now.isBefore(ends)) {
                about.clear();
                wrong = 0;
                ends = now.plus(PERIOD);
            }
            return wrong >= most;
        }

        synchronized int count(String what) {
            about.add(what.hashCode());
            return ++wrong;
        }

        synchronized int names() {
            return about.size();
        }

        synchronized void takeBack(int counted, String what) {
            about.remove(what.hashCode());
            wrong = Math.max(0, wrong - counted);
        }
    }
}
