package vn.motcua.duedate.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.Calendars;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Carries out calendar notices, one at a time, in batches, applying and undoing. Every instance looks every few seconds
 * for a waiting run. When an instance dies, another one, or the same after its restart, continues from the last batch.
 */
@Component
@EnableConfigurationProperties(NoticeProperties.class)
public class NoticeRuns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(NoticeRuns.class);
    private static final int LOOK_SECONDS = 2;
    private static final int FOUND_TOGETHER = 100_000;
    private static final int LONGEST_FAILURE = 300;

    private final NoticeLease leases;
    private final NoticeBatch batches;
    private final NoticePolicies policies;
    private final NoticeList lists;
    private final OpenDossiers dossiers;
    private final Calendars calendars;
    private final NoticedDossiers noticed;
    private final NoticeQuery query;
    private final Notices notices;
    private final NoticeProperties properties;
    private final Clock clock;
    private final ZoneId zone;
    private final boolean byItself;
    private final UUID self = UUID.randomUUID();
    private final ScheduledExecutorService thread;

    NoticeRuns(
            NoticeLease leases,
            NoticeBatch batches,
            NoticePolicies policies,
            NoticeList lists,
            OpenDossiers dossiers,
            Calendars calendars,
            NoticedDossiers noticed,
            NoticeQuery query,
            Notices notices,
            NoticeProperties properties,
            Clock clock,
            ZoneId zone,
            @Value("${db-scheduler.enabled:true}") boolean byItself) {
        this.leases = leases;
        this.batches = batches;
        this.policies = policies;
        this.lists = lists;
        this.dossiers = dossiers;
        this.calendars = calendars;
        this.noticed = noticed;
        this.query = query;
        this.notices = notices;
        this.properties = properties;
        this.clock = clock;
        this.zone = zone;
        this.byItself = byItself;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, "calendar-notices");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Starts looking for runs; does nothing where background jobs are off. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (byItself) {
            thread.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            work();
        } catch (RuntimeException failure) { // stored with the notice; the next look tries again
            log.error("A calendar notice could not be carried out to the end; it is tried again", failure);
        }
    }

    /**
     * Carries out the waiting run to its end.
     *
     * @return whether a run was completed
     * @throws RuntimeException cause of a failure; batches done before remain done and are not repeated
     */
    public boolean work() {
        Optional<NoticeLease.Held> taken = leases.take(self);
        if (taken.isEmpty()) {
            return false;
        }
        NoticeLease.Held held = taken.get();
        if (clock.instant().isBefore(held.publishedAt().plus(properties.settle()))) {
            leases.release(held, null);
            return false;
        }
        try {
            calendars.refresh();
            log.info(
                    "Calendar notice {}: {} from dossier {} on",
                    held.notice().text().number(),
                    held.notice().state(),
                    held.position());
            return held.undoing() ? restore(held) : apply(held);
        } catch (NoticeLease.Lost lost) {
            log.warn(
                    "Calendar notice {} is carried out by another instance",
                    held.notice().id());
            return false;
        } catch (RuntimeException failure) {
            leases.release(held, told(failure));
            throw failure;
        }
    }

    private static String told(RuntimeException failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        String text = cause.getClass().getSimpleName() + ": "
                + Objects.requireNonNullElse(cause.getMessage(), "")
                        .lines()
                        .findFirst()
                        .orElse("");
        return text.substring(0, Math.min(text.length(), LONGEST_FAILURE));
    }

    private boolean apply(NoticeLease.Held begun) {
        CalendarShift shift = shift(begun.notice());
        NoticePolicies.Policies said = policies.read();
        NoticeLease.Held held = begun;
        if (held.pass() == 1) {
            while (applyChunk(held, shift, said, null)) {
                held = held.at(1, Objects.requireNonNull(lastDone));
            }
            held = leases.nextPass(held);
        }
        while (applyChunk(held, shift, said, held.notice().id().value())) {
            held = held.at(2, Objects.requireNonNull(lastDone));
        }
        return finish(held, CalendarNotices.Direction.APPLIED);
    }

    private @Nullable UUID lastDone;

    /** Does a chunk of dossiers that fits into memory; returns whether there may be more. */
    private boolean applyChunk(
            NoticeLease.Held held, CalendarShift shift, NoticePolicies.Policies said, @Nullable UUID notDoneBy) {
        List<UUID> found = new ArrayList<>();
        dossiers.read(
                new OpenDossiers.Range(held.notice().scope(), held.position(), notDoneBy),
                shift,
                said,
                new OpenDossiers.Visitor() {
                    @Override
                    public void found(OpenDossier dossier, OpenDossier.Verdict verdict) {
                        found.add(dossier.id());
                    }

                    @Override
                    public void recounted(OpenDossier dossier, OpenDossier.Verdict verdict) {
                        found.add(dossier.id());
                    }

                    @Override
                    public boolean wantsMore() {
                        return found.size() < FOUND_TOGETHER;
                    }
                });
        inBatches(found, batch -> batches.apply(held, batch, shift, said));
        return found.size() == FOUND_TOGETHER;
    }

    private boolean restore(NoticeLease.Held begun) {
        CalendarShift shift = new CalendarShift(calendars::forOffice, calendars::forOffice, zone);
        NoticeLease.Held held = begun;
        if (held.pass() == 1) {
            while (restoreChunk(
                    held, shift, noticed.toRestore(held.notice().id().value(), held.position(), FOUND_TOGETHER))) {
                held = held.at(1, Objects.requireNonNull(lastDone));
            }
            held = leases.nextPass(held);
        }
        while (restoreChunk(held, shift, query.promisedUnder(held.notice(), held.position(), FOUND_TOGETHER))) {
            held = held.at(2, Objects.requireNonNull(lastDone));
        }
        return finish(held, CalendarNotices.Direction.UNDONE);
    }

    private boolean restoreChunk(NoticeLease.Held held, CalendarShift shift, List<UUID> found) {
        inBatches(found, batch -> batches.restore(held, batch, shift));
        return found.size() == FOUND_TOGETHER;
    }

    private interface Batch {
        void run(List<UUID> ids);
    }

    private void inBatches(List<UUID> ids, Batch batch) {
        for (int from = 0; from < ids.size(); from += properties.batch()) {
            List<UUID> some = ids.subList(from, Math.min(ids.size(), from + properties.batch()));
            batch.run(some);
            lastDone = some.get(some.size() - 1);
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted between two batches");
            }
        }
    }

    private boolean finish(NoticeLease.Held held, CalendarNotices.Direction direction) {
        Instant now = clock.instant();
        leases.finish(held, now, lists.digest(held.notice().id(), direction));
        log.info("Calendar notice {}: done", held.notice().text().number());
        return true;
    }

    /** The difference between the calendars of each office without and with this version. */
    private CalendarShift shift(CalendarNotice notice) {
        String base = notices.baseLabel(notice.version().value()).orElse(null);
        return new CalendarShift(office -> without(office, notice.label(), base), calendars::forOffice, zone);
    }

    private WorkingCalendar without(OfficeId office, String label, @Nullable String base) {
        List<String> parts = new ArrayList<>(
                Arrays.asList(calendars.forOffice(office).version().split("\\+")));
        if (base == null) {
            parts.remove(label);
        } else {
            parts.replaceAll(part -> part.equals(label) ? base : part);
        }
        return calendars.version(String.join("+", parts));
    }
}
