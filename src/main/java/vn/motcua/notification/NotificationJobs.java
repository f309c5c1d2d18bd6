package vn.motcua.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

import vn.motcua.notification.channel.BackOff;

/** Scheduled jobs of messages. */
@Configuration(proxyBeanMethods = false)
class NotificationJobs {

    /**
     * Pause between runs of the worker: short, because citizens wait for codes at the page; an idle run makes two
     * queries.
     */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Local time of reminders: after the quiet hours, early enough to plan the next day. */
    private static final LocalTime REMINDERS = LocalTime.of(8, 0);

    @Bean
    RecurringTask<Void> deliverMessages(Outbox outbox, DeliveryWorker postman, Clock clock) {
        return Tasks.recurring("notification.deliver", Schedules.fixedDelay(PAUSE))
                .execute((instance, context) -> {
                    int taken;
                    do {
                        taken = outbox.take(clock.instant());
                    } while (taken > 0);
                    postman.deliver(clock);
                });
    }

    @Bean
    RecurringTask<Void> remindCitizens(Reminders reminders, Clock clock, ZoneId zone) {
        return Tasks.recurring("notification.remind", Schedules.daily(zone, REMINDERS))
                .execute((instance, context) -> reminders.remind(clock.instant()));
    }

    @Bean
    BackOff backOff() {
        return new BackOff(new SecureRandom());
    }
}
