package vn.motcua.duedate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

/**
 * Counts the dates of all open dossiers again, by another calculator than the one that promised them, and keeps what differs. It
 * runs every night, and whenever an administrator asks. Nothing is repaired: a date that was promised is changed by people.
 */
@Service
public class DeadlineChecks {

    /** Who asked for a check that came by itself. */
    public static final String BY_TIMETABLE = "timetable";

    private static final Logger log = LoggerFactory.getLogger(DeadlineChecks.class);
    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Duration LONGEST = Duration.ofHours(6); // what runs longer was interrupted

    private static final String COLUMNS =
            "select id, started_at, finished_at, asked_by, checked, differences from deadline_check";

    private final DateFactsReader reader;
    private final Calendars calendars;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final ReentrantLock running = new ReentrantLock();

    DeadlineChecks(
            DateFactsReader reader,
            Calendars calendars,
            Organisation organisation,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.reader = reader;
        this.calendars = calendars;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Checks every open dossier, now.
     *
     * @param askedBy an official's name, or {@link #BY_TIMETABLE}
     * @throws RefusedException CONFLICT while another check runs
     */
    public DeadlineCheck run(String askedBy) {
        if (!running.tryLock()) {
            throw RefusedException.conflict("dossier.refusal.check-running");
        }
        try {
            long id = begin(askedBy);
            DateRecount recount = new DateRecount(calendars::version, zone);
            Progress progress = new Progress(id);
            for (Office office : organisation.offices()) {
                check(office, recount, progress);
            }
            jdbc.sql("update deadline_check set finished_at = :now where id = :id")
                    .param("now", Columns.parameter(clock.instant()))
                    .param("id", id)
                    .update();
            if (progress.differences > 0) {
                log.error(
                        "Check {} of promised dates found {} differences in {} open dossiers",
                        id,
                        progress.differences,
                        progress.checked);
            } else {
                log.info("Check {} of promised dates found {} open dossiers in order", id, progress.checked);
            }
            return check(id);
        } finally {
            running.unlock();
        }
    }

    private static final class Progress {

        private final long check;
        private int checked;
        private int differences;

        private Progress(long check) {
            this.check = check;
        }
    }

    private long begin(String askedBy) {
        Instant now = clock.instant();
        return jdbc.sql("""
                        insert into deadline_check (started_at, asked_by)
                        select :now, :asked_by
                        where not exists (select from deadline_check where finished_at is null and started_at > :interrupted)
                        returning id
                        """)
                .param("now", Columns.parameter(now))
                .param("asked_by", askedBy)
                .param("interrupted", Columns.parameter(now.minus(LONGEST)))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> RefusedException.conflict("dossier.refusal.check-running"));
    }

    private void check(Office office, DateRecount recount, Progress progress) {
        UUID last = BEFORE_ALL;
        List<DateFacts> batch;
        do {
            batch = reader.next(office.id(), last, BATCH);
            if (!batch.isEmpty()) {
                last = batch.get(batch.size() - 1).dossier();
                keep(batch, recount, progress);
            }
        } while (batch.size() == BATCH);
    }

    private void keep(List<DateFacts> batch, DateRecount recount, Progress progress) {
        List<Found> found = new ArrayList<>();
        for (DateFacts facts : batch) {
            recount.faults(facts).forEach(fault -> found.add(new Found(facts.dossier(), fault)));
        }
        transaction.executeWithoutResult(status -> {
            int no = progress.differences;
            for (Found each : found) {
                jdbc.sql("""
                                insert into deadline_difference (check_id, no, dossier_id, field, stored, recomputed)
                                values (:check, :no, :dossier, :field, :stored, :recomputed)
                                """)
                        .param("check", progress.check)
                        .param("no", ++no)
                        .param("dossier", each.dossier())
                        .param("field", each.fault().field())
                        .param("stored", each.fault().stored())
                        .param("recomputed", each.fault().recomputed())
                        .update();
            }
            jdbc.sql("update deadline_check set checked = checked + :more, differences = :differences where id = :id")
                    .param("more", batch.size())
                    .param("differences", no)
                    .param("id", progress.check)
                    .update();
        });
        progress.checked += batch.size();
        progress.differences += found.size();
    }

    private record Found(UUID dossier, DateRecount.Fault fault) {}

    /** The last check that came to its end. */
    public Optional<DeadlineCheck> latest() {
        return jdbc.sql(COLUMNS + " where finished_at is not null order by id desc limit 1")
                .query((row, no) -> check(row))
                .optional();
    }

    /** A page of all checks, newest first. */
    public KeysetPage<DeadlineCheck> checks(@Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql(COLUMNS + " where id < :before order by id desc limit :size")
                        .param("before", after == null ? Long.MAX_VALUE : after.number(0))
                        .param("size", asked + 1)
                        .query((row, no) -> check(row))
                        .list(),
                asked,
                last -> Cursor.of(last.id()));
    }

    /** @throws RefusedException NOT_FOUND when there was no such check */
    public DeadlineCheck check(long id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id)
                .query((row, no) -> check(row))
                .optional()
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.no-check"));
    }

    /** A page of what a check found, in the order in which it was found. */
    public KeysetPage<DeadlineDifference> differences(long check, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql("""
                                select f.no, f.dossier_id, d.code, f.field, f.stored, f.recomputed
                                from deadline_difference f join dossier_fact d on d.id = f.dossier_id
                                where f.check_id = :check and f.no > :after
                                order by f.no
                                limit :size
                                """)
                        .param("check", check)
                        .param("after", after == null ? 0 : after.integer(0))
                        .param("size", asked + 1)
                        .query((row, no) -> new DeadlineDifference(
                                row.getInt("no"),
                                Columns.dossier(row, "dossier_id"),
                                row.getString("code"),
                                Columns.text(row, "field"),
                                row.getString("stored"),
                                row.getString("recomputed")))
                        .list(),
                asked,
                last -> Cursor.of(last.no()));
    }

    private static DeadlineCheck check(ResultSet row) throws SQLException {
        return new DeadlineCheck(
                row.getLong("id"),
                Columns.moment(row, "started_at"),
                Columns.instant(row, "finished_at"),
                Columns.text(row, "asked_by"),
                row.getInt("checked"),
                row.getInt("differences"));
    }
}
