package vn.motcua.administration.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.history.ChainReport;
import vn.motcua.dossier.history.ChainVerification;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;

/**
 * Verifies the history on request, one run at a time, and keeps the last result in memory. The result is not stored:
 * whoever can change history could change a stored result as well.
 */
@Component
class ChainRuns {

    private static final int MOST_BREAKS = 20;

    private final ChainVerification verification;
    private final Clock clock;
    private final ReentrantLock running = new ReentrantLock();
    private volatile @Nullable Run last;

    ChainRuns(ChainVerification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /** Result, moment, duration and actor of a run. */
    record Run(ChainReport report, Instant at, Duration took, String by) {}

    /** The last run since the application started. */
    Optional<Run> last() {
        return Optional.ofNullable(last);
    }

    /** @throws RefusedException CONFLICT while another run is active */
    Run verify(Actor actor) {
        if (!running.tryLock()) {
            throw RefusedException.conflict("administration.chain.running");
        }
        try {
            Instant begun = clock.instant();
            ChainReport report = verification.verifyAll(MOST_BREAKS);
            Run run = new Run(report, begun, Duration.between(begun, clock.instant()), actor.name());
            last = run;
            return run;
        } finally {
            running.unlock();
        }
    }
}
