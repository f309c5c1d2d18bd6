package vn.motcua.queue;

import java.time.LocalTime;
import java.time.ZoneId;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;

/** Scheduled jobs of the queue. */
@Configuration(proxyBeanMethods = false)
class QueueJobs {

    @Bean
    RecurringTask<Void> endTheDayOfTickets(Queues queues, ZoneId zone) {
        return Tasks.recurring("queue.end-the-day", Schedules.daily(zone, LocalTime.of(0, 10)))
                .execute((instance, context) -> queues.expire());
    }
}
