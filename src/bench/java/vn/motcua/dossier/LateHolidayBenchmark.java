package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.catalogue.CalendarDraft;
import vn.motcua.catalogue.CalendarDrafts;
import vn.motcua.catalogue.CalendarNoticeText;
import vn.motcua.catalogue.CalendarScope;
import vn.motcua.catalogue.Calendars;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.action.HandOver;
import vn.motcua.dossier.action.RequestSupplement;
import vn.motcua.dossier.notice.NoticeRuns;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A holiday is announced late, with many dossiers open: preview, apply with receptions going on, killed half-way, resumed,
 * undone. Not part of the test run: {@code ./mvnw -Pbench test}, {@code -Dbench.open=100000}. Prints its figures.
 */
@MotcuaTest(properties = "motcua.notices.batch=200")
@Import(Province.class)
class LateHolidayBenchmark {

    private static final int OPEN = Integer.getInteger("bench.open", 100_000);
    private static final int WRITTEN_TOGETHER = 1_000;
    private static final int COMMUNES = 200;
    private static final int DESKS = 2;
    private static final List<String> PROCEDURES =
            List.of(Province.MARITAL_STATUS, "1.001193", "1.001731", "1.000656", "1.013978", "1.000894");

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierBatches batches;

    @Autowired
    Calendars calendars;

    @Autowired
    CalendarDrafts drafts;

    @Autowired
    CalendarNotices notices;

    @Autowired
    CalendarNoticeLists lists;

    @Autowired
    NoticeRuns runs;

    @Autowired
    ChainVerification verification;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    ZoneId zone;

    private final AtomicInteger turn = new AtomicInteger();

    @Test
    void a_late_holiday_is_announced() throws Exception {
        say(
                "fsync %s, synchronous_commit %s, %d processors, Java %s",
                setting("fsync"),
                setting("synchronous_commit"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        fill();
        List<String> before = dates();
        LocalDate holiday = calendars.common().nextWorkingDay(today());
        List<Actor> administrators =
                province.officials(Role.ADMINISTRATOR, organisation.province().id());
        Actor one = administrators.get(0);
        Actor other = administrators.get(1);
        CalendarDraft opened = drafts.open(
                CalendarScope.nation(), new CalendarNoticeText("1234/TB-BNV", "Nghỉ thêm một ngày", ""), one);
        CalendarDraft draft = drafts.addEntry(
                opened.id(), new CalendarEntry(holiday, DayKind.HOLIDAY, "Nghỉ thêm", ""), one, opened.revision());

        NoticePreview preview = notices.preview(draft.id(), one); // cold
        long begin = System.nanoTime();
        preview = notices.preview(draft.id(), one);
        say(
                "preview of %,d open dossiers in %.2f s: %,d move, %,d stop being late, %,d cross a month's end",
                preview.looked(),
                seconds(begin),
                preview.total().moved(),
                preview.total().stopBeingLate(),
                preview.total().crossMonthEnd());
        assertThat(seconds(begin)).isLessThan(10);
        begin = System.nanoTime();
        notices.moves(draft.id(), one, null, 100);
        say("first page of the list in %.2f s", seconds(begin));

        receptions("before", null);
        CalendarNotice notice = notices.propose(draft.id(), draft.revision(), one);
        begin = System.nanoTime();
        notice = notices.apply(notice.id(), other);
        say("published in %.2f s", seconds(begin));
        killedHalfWay(preview.total().moved() / 2);
        receptions("while it is applied", notice);
        notice = notices.find(notice.id(), other);
        say("%s: %,d moved in all", notice.state(), notice.moved());
        assertThat(notice.state()).isEqualTo(NoticeState.APPLIED);
        assertThat(receivedWithTheOldCalendar(draft))
                .as("received after publishing, still with the old calendar")
                .isZero();
        begin = System.nanoTime();
        CalendarNoticeLists.Proof proof = lists.prove(notice.id(), CalendarNotices.Direction.APPLIED, other);
        say("list proved in %.2f s", seconds(begin));
        assertThat(proof.unchanged()).isTrue();
        assertThat(proof.brokenEvents()).isZero();

        begin = System.nanoTime();
        notices.undo(notice.id(), "Measured", other);
        receptions("while it is undone", notice);
        CalendarNotice undone = notices.find(notice.id(), other);
        List<String> after = dates();
        say(
                "undone in %.1f s: %,d restored; %,d dates of before compared, %d differ",
                seconds(begin), undone.restored(), before.size(), differing(before, after));
        assertThat(undone.state()).isEqualTo(NoticeState.UNDONE);
        assertThat(differing(before, after)).isZero();
        begin = System.nanoTime();
        ChainReport chain = verification.verifyAll(5);
        say("%,d events of %,d dossiers verified in %.1f s", chain.events(), chain.dossiers(), seconds(begin));
        assertThat(chain.broken()).isEmpty();
    }

    /** Dossiers of several limits, received over the last two weeks at all communes; some handed over, some paused. */
    private void fill() {
        long begin = System.nanoTime();
        DossierBatch batch = batches.open();
        WorkingCalendar calendar = calendars.common();
        for (int no = 0; no < OPEN; no++) {
            Office office = province.commune(no % COMMUNES);
            ProcedureVersion procedure = province.procedure(PROCEDURES.get(no / COMMUNES % PROCEDURES.size()));
            ProcedureCase chosen = procedure.ordinaryCase();
            Instant at = calendar.nextWorkingMoment(today().minusDays(1 + no % 14)
                    .atTime(LocalTime.of(8, no % 60))
                    .atZone(zone)
                    .toInstant());
            Instant past = at.isAfter(province.now()) ? at.minus(7, ChronoUnit.DAYS) : at;
            DossierBatch.Lived lived =
                    batch.accept(province.reception(chosen, office.id(), Channel.COUNTER), province.everyone(), past);
            if (no % 3 == 0) {
                batch.perform(lived, new HandOver(null), province.everyone(), past.plus(1, ChronoUnit.MINUTES));
            }
            if (no % 10 == 0 && lived.offered().isEmpty() && lived.state() == BusinessState.IN_PROCESS) {
                batch.perform(
                        lived,
                        new RequestSupplement(List.of("Tờ khai"), "Thiếu tờ khai", null, null),
                        province.everyone(),
                        past.plus(2, ChronoUnit.MINUTES));
            }
            if (batch.size() == WRITTEN_TOGETHER) {
                batch.write();
            }
        }
        batch.write();
        superuser("analyze");
        say("%,d open dossiers in %.0f s", OPEN, seconds(begin));
    }

    /** The database refuses a row in the middle of the run: what is done stays done, the rest waits. */
    private void killedHalfWay(int rows) {
        superuser("""
                create sequence bench_rows; grant usage on sequence bench_rows to public;
                create function bench_stumble() returns trigger language plpgsql as
                $$ begin if nextval('bench_rows') > %d then raise exception 'killed'; end if; return new; end $$;
                create trigger bench_stumble before insert on calendar_notice_dossier for each row execute function bench_stumble()""".formatted(rows));
        long begin = System.nanoTime();
        try {
            runs.work();
            throw new AssertionError("it was not killed");
        } catch (RuntimeException killed) {
            say("killed after %.1f s and %,d dossiers", seconds(begin), done());
        }
        superuser(
                "drop trigger bench_stumble on calendar_notice_dossier; drop function bench_stumble(); drop sequence bench_rows");
    }

    private long done() {
        return Province.present(jdbc.queryForObject("select count(*) from calendar_notice_dossier", Long.class));
    }

    /** Receives at several desks, alone for some seconds or for as long as the run lasts. */
    private void receptions(String when, @org.jspecify.annotations.Nullable CalendarNotice notice) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(DESKS);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger errors = new AtomicInteger();
        List<Future<List<Double>>> times = new ArrayList<>();
        Actor system = province.everyone();
        for (int desk = 0; desk < DESKS; desk++) {
            times.add(desks.submit(() -> {
                List<Double> taken = new ArrayList<>();
                while (!over.get()) {
                    Office office = province.commune(turn.incrementAndGet() % COMMUNES);
                    long begin = System.nanoTime();
                    try {
                        dossiers.accept(
                                province.reception(province.procedure(Province.MARITAL_STATUS), office.id()),
                                system,
                                RequestKey.random());
                    } catch (RuntimeException failed) {
                        errors.incrementAndGet();
                    }
                    taken.add((System.nanoTime() - begin) / 1e6);
                }
                return taken;
            }));
        }
        long begin = System.nanoTime();
        if (notice == null) {
            Thread.sleep(5_000);
        } else {
            runs.work();
        }
        double took = seconds(begin);
        over.set(true);
        List<Double> all = new ArrayList<>();
        for (Future<List<Double>> each : times) {
            all.addAll(each.get());
        }
        desks.shutdown();
        Collections.sort(all);
        say(
                "receptions %s: %,d in %.1f s at %d desks, p50 %.1f, p95 %.1f, longest %.0f ms, errors %d",
                when,
                all.size(),
                took,
                DESKS,
                all.get(all.size() / 2),
                all.get(all.size() * 95 / 100),
                all.get(all.size() - 1),
                errors.get());
        assertThat(errors.get()).isZero();
        assertThat(all.get(all.size() - 1)).as("the longest wait").isLessThan(1_000);
    }

    /** How many dossiers were received after the version was published and rest on the one before all the same. */
    private long receivedWithTheOldCalendar(CalendarDraft draft) {
        return Province.present(jdbc.queryForObject("""
                select count(*) from dossier d
                where d.closed_on is null and d.due_at is not null
                  and not ? = any (string_to_array(d.calendar_version, '+'))
                  and d.accepted_at >= (select published_at from calendar_version where label = ?)""", Long.class, draft.label(), draft.label()));
    }

    private List<String> dates() {
        return jdbc.queryForList("""
                select d.id || ' ' || concat_ws(' ', d.original_due_at, d.due_at, d.unextended_due_at, d.due_on, d.judged_due_on,
                    d.due_provisional, d.calendar_version,
                    (select string_agg(s.no || '=' || coalesce(s.due_at::text, '-'), ',' order by s.no)
                     from dossier_step s where s.dossier_id = d.id))
                from dossier d order by d.id""", String.class);
    }

    /** How many of the dates of before are not the same now; dossiers received since are not compared. */
    private static int differing(List<String> before, List<String> after) {
        List<String> lost = new ArrayList<>(before);
        lost.removeAll(new java.util.HashSet<>(after));
        return lost.size();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(province.now(), zone);
    }

    private void superuser(String sql) {
        try (java.sql.Connection connection = database.superuser();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String setting(String name) {
        return Province.present(jdbc.queryForObject("select current_setting(?)", String.class, name));
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "[bench] " + format + "%n", values);
    }
}
