package vn.motcua.duedate;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Runs the nightly check of promised dates and publishes its metrics. */
@Configuration(proxyBeanMethods = false)
class DeadlineJobs {

    @Bean
    RecurringTask<Void> checkPromisedDates(DeadlineChecks checks, ZoneId zone) {
        return Tasks.recurring("dossier.check-promised-dates", Schedules.daily(zone, LocalTime.of(1, 30)))
                .execute((instance, context) -> checks.run(DeadlineChecks.BY_TIMETABLE));
    }

    /**
     * The metrics {@code motcua.deadlines.differences}, which must be 0, and {@code motcua.deadlines.check.age}, in
     * seconds.
     */
    @Bean
    MeterBinder promisedDatesMetrics(DeadlineChecks checks, Clock clock) {
        return registry -> {
            Gauge.builder("motcua.deadlines.differences", checks, DeadlineJobs::differences)
                    .description("Differences the last finished check of promised dates found")
                    .register(registry);
            Gauge.builder("motcua.deadlines.check.age", checks, each -> age(each, clock))
                    .description("Time since the last check of promised dates finished")
                    .baseUnit("seconds")
                    .register(registry);
        };
    }

    private static double differences(DeadlineChecks checks) {
        return checks.latest().map(DeadlineCheck::differences).orElse(0);
    }

    private static double age(DeadlineChecks checks, Clock clock) {
        return checks.latest()
                .map(DeadlineCheck::finishedAt)
                .map(finished -> Duration.between(finished, clock.instant()).toSeconds())
                .map(Long::doubleValue)
                .orElse(Double.NaN);
    }
}
