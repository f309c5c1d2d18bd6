package vn.motcua.counter.worklist;

import java.time.Clock;
import java.time.Duration;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;

/** Limits how often one person takes registers along as files (trust model, T10). Counted in the memory of this instance. */
@Component
class ExportLimit {

    /** Files of one person in an hour. */
    static final int AN_HOUR = 5;

    private final Throttle files;

    ExportLimit(Clock clock) {
        this.files = new Throttle(AN_HOUR, Duration.ofHours(1), clock);
    }

    /**
     * Counts a file.
     *
     * @throws RefusedException TOO_MANY for more than {@value #AN_HOUR} in an hour
     */
    void take(Actor actor) {
        if (!files.take(actor.idempotencyOwner())) {
            throw RefusedException.tooMany("counter.register.too-many", AN_HOUR);
        }
    }
}
