package vn.motcua.duedate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.TransactionLock;

/**
 * Checks the dates of all open dossiers with a second calculator and stores the differences, every night and on an
 * administrator's request. It repairs nothing: only people change a promised date.
 */
@Service
public class DeadlineChecks {

    /** Value of the requester for a scheduled check. */
    public static final String BY_TIMETABLE = "timetable";

    private static final Logger log = LoggerFactory.getLogger(DeadlineChecks.class);
    private static final int BATCH = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final Duration LONGEST = Duration.ofHours(6); // a longer run was interrupted

    private final DueDateQuery query;
    private final RecordedChecks recorded;
    private final Calendars calendars;
    private final Organisation organisation;
    private final TransactionLock locks;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ZoneId zone;
    private final ReentrantLock running = new ReentrantLock();

    DeadlineChecks(
            DueDateQuery query,
            RecordedChecks recorded,
            Calendars calendars,
            Organisation organisation,
            TransactionLock locks,
            EntityManager entities,
            PlatformTransactionManager transactions,
            Clock clock,
            ZoneId zone) {
        this.query = query;
        this.recorded = recorded;
        this.calendars = calendars;
        this.organisation = organisation;
        this.locks = locks;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Checks all open dossiers now.
     *
     * @param askedBy name of the official, or {@link #BY_TIMETABLE}
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
            DeadlineCheck check = Objects.requireNonNull(transaction.execute(status -> {
                DeadlineCheck ended = check(id);
                ended.finish(clock.instant());
                return ended;
            }));
            if (progress.differences > 0) {
                log.error(
                        "Check {} of promised dates found {} differences in {} open dossiers",
                        id,
                        progress.differences,
                        progress.checked);
            } else {
                log.info("Check {} of promised dates found {} open dossiers in order", id, progress.checked);
            }
            return check;
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
        return Objects.requireNonNull(transaction.execute(status -> {
            locks.hold("deadline check");
            Instant now = clock.instant();
            if (recorded.existsByFinishedAtIsNullAndStartedAtAfter(now.minus(LONGEST))) {
                throw RefusedException.conflict("dossier.refusal.check-running");
            }
            return recorded.save(new DeadlineCheck(askedBy, now)).id();
        }));
    }

    private void check(Office office, DateRecount recount, Progress progress) {
        UUID last = BEFORE_ALL;
        List<DateFacts> batch;
        do {
            batch = query.open(office.id(), last, BATCH);
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
                entities.persist(new FoundDifference(
                        new FoundDifference.Key(progress.check, ++no), each.dossier(), each.fault()));
            }
            check(progress.check).advance(batch.size(), found.size());
        });
        progress.checked += batch.size();
        progress.differences += found.size();
    }

    private record Found(UUID dossier, DateRecount.Fault fault) {}

    /** The last check that has ended. */
    public Optional<DeadlineCheck> latest() {
        return recorded.findFirstByFinishedAtIsNotNullOrderByIdDesc();
    }

    /** A page of all checks, newest first. */
    public KeysetPage<DeadlineCheck> checks(@Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                recorded.findByIdLessThanOrderByIdDesc(
                        after == null ? Long.MAX_VALUE : after.number(0), Limit.of(asked + 1)),
                asked,
                last -> Cursor.of(last.id()));
    }

    /**
     * Returns a check.
     *
     * @throws RefusedException NOT_FOUND when there is none with this id
     */
    public DeadlineCheck check(long id) {
        return recorded.findById(id).orElseThrow(() -> RefusedException.notFound("dossier.refusal.no-check"));
    }

    /** A page of the differences that a check found, in the order in which it found them. */
    public KeysetPage<DeadlineDifference> differences(long check, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                query.differences(check, after == null ? 0 : after.integer(0), asked + 1),
                asked,
                last -> Cursor.of(last.no()));
    }
}
