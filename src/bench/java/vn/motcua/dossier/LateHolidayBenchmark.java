package vn.motcua.dossier;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.application.RunningApplication;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.history.ChainReport;
import vn.motcua.dossier.history.ChainVerification;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.duedate.notice.CalendarNotice;
import vn.motcua.duedate.notice.CalendarNoticeLists;
import vn.motcua.duedate.notice.CalendarNotices;
import vn.motcua.duedate.notice.NoticePreview;
import vn.motcua.duedate.notice.NoticeState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A holiday is announced late, with many dossiers open: preview, apply with receptions going on, undo. The notice is carried
 * out by an application in a process of its own, which is killed ({@code kill -9}) half-way and started again, while desks
 * receive at another instance on the same database. Not part of the test run: {@code ./mvnw -Pbench test
 * -Dtest=LateHolidayBenchmark}, {@code -Dbench.open=100000}. Prints its figures.
 */
@MotcuaTest
@Import(Province.class)
class LateHolidayBenchmark {

    private static final int OPEN = Integer.getInteger("bench.open", 100_000);
    private static final int WRITTEN_TOGETHER = 1_000;
    private static final int COMMUNES = 200;
    private static final int ALONE_MILLIS = 5_000;
    private static final int PATIENCE_SECONDS = 600;
    private static final List<String> PROCEDURES =
            List.of(Province.MARITAL_STATUS, "1.001193", "1.001731", "1.000656", "1.013978", "1.000894");

    @TempDir
    Path folder;

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
    ChainVerification verification;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestDatabase database;

    @Autowired
    ZoneId zone;

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
        Set<String> there = new HashSet<>();
        before.forEach(each -> there.add(each.substring(0, each.indexOf(' '))));
        LocalDate holiday = calendars.common().nextWorkingDay(today());
        List<Actor> administrators =
                province.officials(Role.ADMINISTRATOR, organisation.province().id());
        Actor one = administrators.get(0);
        Actor other = administrators.get(1);
        CalendarDraft opened = drafts.open(
                CalendarScope.nation(), new CalendarNoticeText("1234/TB-BNV", "Nghỉ thêm một ngày", ""), one);
        CalendarDraft draft = drafts.addEntry(
                opened.id(), new CalendarEntry(holiday, DayKind.HOLIDAY, "Nghỉ thêm", ""), one, opened.revision());

        notices.preview(draft.id(), one); // cold
        long begin = System.nanoTime();
        NoticePreview preview = notices.preview(draft.id(), one);
        say(
                "preview of %,d open dossiers in %.2f s: %,d move, %,d stop being late, %,d cross a month's end",
                preview.looked(),
                seconds(begin),
                preview.total().moved(),
                preview.total().promised().stopBeingLate(),
                preview.total().promised().crossMonthEnd());
        assertThat(seconds(begin)).isLessThan(10);
        begin = System.nanoTime();
        notices.moves(draft.id(), one, null, 100);
        say("first page of the list in %.2f s", seconds(begin));

        CalendarNotice notice = notices.propose(draft.id(), draft.revision(), one);
        RunningApplication application = start();
        try (ReceivingDesks desks = new ReceivingDesks(dossiers, province)) {
            Thread.sleep(ALONE_MILLIS); // they warm up
            desks.phase("before");
            Thread.sleep(ALONE_MILLIS);
            desks.whileDatesMove("while it is applied, until the process is killed");
            begin = System.nanoTime();
            notices.apply(notice.id(), other);
            say("published in %.2f s", seconds(begin));
            until(() -> done() >= preview.total().moved() / 2, "half of the dossiers are done");
            application.kill();
            say("killed %.1f s after publishing, %,d dossiers done", seconds(begin), done());
            assertThat(state(notice)).isEqualTo("APPLYING");
            desks.phase("while the process is started again, on the same processors");
            begin = System.nanoTime();
            application = start();
            say("started again in %.1f s, %,d dossiers done", seconds(begin), done());
            desks.whileDatesMove("while the rest is applied");
            begin = System.nanoTime();
            until(() -> !state(notice).equals("APPLYING"), "the notice is carried out");
            say("finished %.1f s after that, what was left of the lease of the dead one included", seconds(begin));
            appliedOnce(notice, draft, other);
            desks.whileDatesMove("while it is undone");
            begin = System.nanoTime();
            notices.undo(notice.id(), "Measured", other);
            until(() -> !state(notice).equals("UNDOING"), "the notice is undone");
            say("undone in %.1f s", seconds(begin));
        } finally {
            application.kill();
        }
        CalendarNotice undone = notices.find(notice.id(), other);
        List<String> after = dates();
        after.removeIf(each -> !there.contains(each.substring(0, each.indexOf(' '))));
        say(
                "%,d restored; %,d rows of dates compared, %d differ; SHA-256 before %s, after %s",
                undone.restored(), before.size(), differing(before, after), digest(before), digest(after));
        assertThat(undone.state()).isEqualTo(NoticeState.UNDONE);
        assertThat(differing(before, after)).isZero();
        assertThat(digest(after)).isEqualTo(digest(before));
        begin = System.nanoTime();
        ChainReport chain = verification.verifyAll(5);
        say("%,d events of %,d dossiers verified in %.1f s", chain.events(), chain.dossiers(), seconds(begin));
        assertThat(chain.broken()).isEmpty();
    }

    private void appliedOnce(CalendarNotice applied, CalendarDraft draft, Actor other) {
        CalendarNotice notice = notices.find(applied.id(), other);
        say("%s: %,d moved in all", notice.state(), notice.moved());
        assertThat(notice.state()).isEqualTo(NoticeState.APPLIED);
        assertThat(receivedWithTheOldCalendar(draft))
                .as("received after publishing, still with the old calendar")
                .isZero();
        assertThat(movedTwice()).as("dossiers moved twice").isZero();
        long begin = System.nanoTime();
        CalendarNoticeLists.Proof proof = lists.prove(notice.id(), CalendarNotices.Direction.APPLIED, other);
        say("list proved in %.2f s", seconds(begin));
        assertThat(proof.unchanged()).isTrue();
        assertThat(proof.brokenEvents()).isZero();
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

    /** The application that carries notices out, on the database the desks work with. */
    private RunningApplication start() throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "--motcua.secret-file=" + TestDatabase.secretFile(),
                "--motcua.database.allow-unverified-tls=true",
                "--motcua.database.allow-unsafe-writes=true",
                "--motcua.demo.dossiers=0",
                "--motcua.notices.batch=200"));
        database.connectionProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return RunningApplication.start(folder.resolve("application.log"), arguments);
    }

    private String state(CalendarNotice notice) {
        return Province.present(jdbc.queryForObject(
                "select state from calendar_notice where id = ?",
                String.class,
                notice.id().value()));
    }

    private long movedTwice() {
        return Province.present(jdbc.queryForObject("""
                select count(*) from (select dossier_id from dossier_event where kind = 'calendar-notice'
                                      group by dossier_id having count(*) > 1) twice""", Long.class));
    }

    private static void until(BooleanSupplier reached, String what) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!reached.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(20); // another process: there is nothing to wait on but the database
        }
    }

    private long done() {
        return Province.present(jdbc.queryForObject("select count(*) from calendar_notice_dossier", Long.class));
    }

    /** How many dossiers were received after the version was published and rest on the one before all the same. */
    private long receivedWithTheOldCalendar(CalendarDraft draft) {
        return Province.present(jdbc.queryForObject("""
                select count(*) from dossier_fact d
                where d.closed_on is null and d.due_at is not null
                  and not ? = any (string_to_array(d.calendar_version, '+'))
                  and d.accepted_at >= (select published_at from calendar_version where label = ?)""", Long.class, draft.label(), draft.label()));
    }

    private List<String> dates() {
        return jdbc.queryForList("""
                select d.id || ' ' || concat_ws(' ', d.original_due_at, d.due_at, d.unextended_due_at, d.due_on, d.judged_due_on,
                    d.due_provisional, d.calendar_version,
                    (select string_agg(s.no || '=' || coalesce(s.due_at::text, '-'), ',' order by s.no)
                     from dossier_step_fact s where s.dossier_id = d.id))
                from dossier_fact d order by d.id""", String.class);
    }

    /** How many of the dates of before are not the same now; dossiers received since are not compared. */
    private static int differing(List<String> before, List<String> after) {
        List<String> lost = new ArrayList<>(before);
        lost.removeAll(new HashSet<>(after));
        return lost.size();
    }

    private static String digest(List<String> dates) throws java.security.GeneralSecurityException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(String.join("\n", dates).getBytes(StandardCharsets.UTF_8)));
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

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, "[bench] " + format + "%n", values);
    }
}
