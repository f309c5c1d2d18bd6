package vn.motcua.administration.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.motcua.duedate.DeadlineCheck;
import vn.motcua.duedate.DeadlineChecks;

/**
 * Shows an alarm on every page of administration while the last check of promised dates has differences. Reads the last
 * check at most twice a minute, and only when such a page is requested.
 */
@ControllerAdvice
public class DeadlineAlarm {

    private static final Duration LOOKED = Duration.ofSeconds(30);

    private final DeadlineChecks checks;
    private final Clock clock;
    private volatile @Nullable Look look;

    DeadlineAlarm(DeadlineChecks checks, Clock clock) {
        this.checks = checks;
        this.clock = clock;
    }

    private record Look(Instant at, @Nullable DeadlineCheck check) {}

    @ModelAttribute("deadlineAlarm")
    DeadlineAlarm itself() {
        return this;
    }

    /** The last check with differences; null when there are none. Used by the page layout. */
    public @Nullable DeadlineCheck ringing() {
        Look last = look;
        if (last == null || last.at().plus(LOOKED).isBefore(clock.instant())) {
            last = look();
        }
        DeadlineCheck check = last.check();
        return check != null && check.alarm() ? check : null;
    }

    /** Reads the last check now. */
    Look look() {
        Look now = new Look(clock.instant(), checks.latest().orElse(null));
        look = now;
        return now;
    }
}
