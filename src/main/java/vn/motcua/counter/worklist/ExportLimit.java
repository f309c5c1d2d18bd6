package vn.motcua.counter.worklist;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Throttle;

/** Limits how often one person takes lists along, as files and on paper (trust model, T10). Counted in the memory of this instance. */
@Component
class ExportLimit {

    private final Map<Taking, Throttle> taken = new EnumMap<>(Taking.class);

    /** What is taken along, and how often in an hour. */
    enum Taking {
        /** A register as a file, with people in full. */
        REGISTER_FILE(5),
        /** A part of a register on paper, with people in full. */
        REGISTER_PAPER(20),
        /** A worklist as a file, with people masked. */
        WORK_FILE(40),
        /** A worklist on paper, with people masked. */
        WORK_PAPER(60);

        private final int anHour;

        Taking(int anHour) {
            this.anHour = anHour;
        }
    }

    ExportLimit(Clock clock) {
        for (Taking each : Taking.values()) {
            taken.put(each, new Throttle(each.anHour, Duration.ofHours(1), clock));
        }
    }

    /**
     * Counts what is taken along.
     *
     * @throws RefusedException TOO_MANY for more than so many in an hour
     */
    void take(Taking what, Actor actor) {
        if (!Objects.requireNonNull(taken.get(what)).take(actor.idempotencyOwner())) {
            throw RefusedException.tooMany("counter.register.too-many." + what, what.anHour);
        }
    }
}
