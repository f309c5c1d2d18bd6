package vn.motcua.platform;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Work at set times: several instances, one table, each piece of work done by one of them. */
@MotcuaTest
class JobsTest {

    private static final int PIECES = 60;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationContext application;

    @Value("${db-scheduler.table-name}")
    String table;

    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final CountDownLatch all = new CountDownLatch(PIECES);
    private final OneTimeTask<Void> work = Tasks.oneTime("test.work").execute((piece, context) -> {
        done.merge(piece.getId(), 1, Integer::sum);
        all.countDown();
    });

    @Test
    void of_two_instances_one_does_each_piece_of_work() throws SQLException, InterruptedException {
        Scheduler here = instance("here");
        Scheduler there = instance("there");
        for (int piece = 0; piece < PIECES; piece++) {
            here.scheduleIfNotExists(work.instance("piece-" + piece), Instant.EPOCH);
        }

        here.start();
        there.start();
        boolean inTime = all.await(30, TimeUnit.SECONDS);
        here.stop();
        there.stop();

        assertThat(inTime).isTrue();
        assertThat(done).hasSize(PIECES);
        assertThat(Collections.frequency(done.values(), 1)).isEqualTo(PIECES);
    }

    @Test
    void every_job_is_named_after_its_module() {
        Map<String, String> names = new LinkedHashMap<>();
        application.getBeansOfType(RecurringTask.class).forEach((bean, job) -> names.put(bean, job.getName()));

        assertThat(names).isNotEmpty();
        assertThat(names.values()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+\\.[a-z0-9-]+"));
    }

    @Test
    void nothing_runs_by_itself_under_a_test() {
        assertThat(application.getBeansOfType(Scheduler.class)).isEmpty();
    }

    private Scheduler instance(String name) {
        return Scheduler.create(database, List.of(work))
                .tableName(table)
                .schedulerName(() -> name)
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(0.5, 1.0)
                .build();
    }
}
