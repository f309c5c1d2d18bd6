package vn.motcua.dossier;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

/** What is done for dossiers at set times. */
@Configuration(proxyBeanMethods = false)
class DossierJobs {

    /** A request is not sent again after so long; until then its key gives the same answer. */
    static final Duration KEYS_KEPT = Duration.ofDays(30);

    static final String FORGET_KEYS = "delete from idempotency_key where answered_at < :before";

    @Bean
    RecurringTask<Void> handOnWorkOfLeavers(WorkOfLeavers work, ZoneId zone) {
        return Tasks.recurring(
                        "dossier.hand-on-work-of-leavers",
                        Schedules.daily(zone, LocalTime.of(0, 5), LocalTime.of(6, 45), LocalTime.of(12, 30)))
                .execute((instance, context) -> work.handOnWhatIsLeft());
    }

    @Bean
    RecurringTask<Void> forgetOldRequestKeys(JdbcClient jdbc, Clock clock, ZoneId zone) {
        return Tasks.recurring("dossier.forget-old-request-keys", Schedules.daily(zone, LocalTime.of(2, 40)))
                .execute((instance, context) -> jdbc.sql(FORGET_KEYS)
                        .param("before", clock.instant().minus(KEYS_KEPT).atOffset(ZoneOffset.UTC))
                        .update());
    }
}
