package vn.motcua.duedate.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.*;
import vn.motcua.dossier.*;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.duedate.DeadlineChecks;
import vn.motcua.duedate.DeadlineDifference;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RequestKey;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How the run behind a notice goes on after a stop, sweeps at its end, keeps earlier dates and confirms years. */
@MotcuaTest
class CalendarNoticeRunsTest {

    @Autowired
    NoticeGround ground;

    @Autowired
    CalendarDrafts drafts;

    @Autowired
    CalendarNotices notices;

    @Autowired
    CalendarNoticeLists lists;

    @Autowired
    NoticeRuns runs;

    @Autowired
    DossierBatches batches;

    @Autowired
    ChainCheck chains;

    @Autowired
    DeadlineChecks checks;

    @Autowired
    DateExplanations explanations;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Calendars calendars;

    @Autowired
    Province province;

    @Test
    void a_run_that_is_stopped_half_way_is_taken_on_and_no_dossier_is_moved_twice() {
        Office office = ground.commune();
        List<UUID> all = ground.accepted(office, 20);
        List<String> before = ground.dates(office.id());
        CalendarNotice notice = ground.applied(ground.closing(office, NoticeGround.WEDNESDAY));
        ground.asOwner("""
                create function stumble() returns trigger language plpgsql as
                $$ begin if new.dossier_id = '%s' then raise exception 'stumbled'; end if; return new; end $$;
                create trigger stumble before insert on calendar_notice_dossier for each row execute function stumble()""".formatted(all.get(16)));

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(runs::work);

        CalendarNotice half = notices.find(notice.id(), ground.second());
        assertThat(half.state()).isEqualTo(NoticeState.APPLYING);
        assertThat(half.moved()).isEqualTo(14);
        assertThat(half.failure()).contains("stumbled");
        ground.asOwner("drop trigger stumble on calendar_notice_dossier; drop function stumble()");
        ground.asOwner(
                "update calendar_notice set lease_owner = gen_random_uuid(), lease_until = clock_timestamp() + interval '1 hour'"
                        + " where state = 'APPLYING'");
        assertThat(runs.work()).as("while another instance holds it").isFalse();
        ground.asOwner("update calendar_notice set lease_until = clock_timestamp() where state = 'APPLYING'");
        assertThat(runs.work()).as("once that instance is dead").isTrue();

        CalendarNotice whole = notices.find(notice.id(), ground.second());
        assertThat(whole.state()).isEqualTo(NoticeState.APPLIED);
        assertThat(whole.moved()).isEqualTo(20);
        assertThat(whole.failure()).isNull();
        assertThat(ground.count(
                        "select count(*) from dossier_event e join dossier_fact d on d.id = e.dossier_id"
                                + " where e.kind = 'calendar-notice' and d.receiving_office_id = ?",
                        office.id().value()))
                .isEqualTo(20);
        ground.undone(whole);
        assertThat(ground.dates(office.id())).isEqualTo(before);
        assertThat(chains.check(all).breaks()).isEmpty();
    }

    @Test
    void a_dossier_received_with_the_old_calendar_while_the_run_was_on_is_moved_by_the_last_sweep() {
        Office office = ground.commune();
        DossierBatch meanwhile = batches.open();
        DossierId late =
                ground.lives(meanwhile).accepted(ground.reception(office)).id();
        Office elsewhere = ground.commune();
        DossierBatch batch = batches.open();
        DossierId early =
                ground.lives(batch).accepted(ground.reception(elsewhere)).id();
        batch.write();
        Instant promised = ground.due(early.value());
        CalendarDraft draft = drafts.open(
                CalendarScope.province(),
                new CalendarNoticeText("12/QĐ-UBND", "Đóng cửa toàn tỉnh", ""),
                ground.proposer());
        CalendarDraft closing = drafts.close(
                draft.id(), NoticeGround.WEDNESDAY, null, NoticeGround.WEDNESDAY, "Ngập lụt", "", ground.proposer(), 0);
        CalendarNotice notice = ground.applied(closing);
        ground.onNextChange(meanwhile::write);

        runs.work();

        assertThat(ground.due(early.value())).isEqualTo(promised.plus(1, ChronoUnit.DAYS));
        assertThat(ground.due(late.value())).isEqualTo(promised.plus(1, ChronoUnit.DAYS));
        ground.undone(notices.find(notice.id(), ground.second()));
        assertThat(ground.due(late.value())).isEqualTo(promised);
    }

    @Test
    void an_earlier_date_is_kept_unless_the_office_says_otherwise() {
        assertThat(withWorkedSaturday(ground.commune(), true)).isEqualTo(NoticeOutcome.KEPT);
        assertThat(withWorkedSaturday(ground.commune(), false)).isEqualTo(NoticeOutcome.MOVED);
    }

    private NoticeOutcome withWorkedSaturday(Office office, boolean keep) {
        notices.keepEarlier(CalendarScope.of(office.id()), keep, ground.proposer());
        DossierBatch batch = batches.open();
        DossierId dossier = ground.lives(batch)
                .at(Lives.MONDAY.plus(3, ChronoUnit.DAYS))
                .accepted(ground.reception(office))
                .id();
        batch.write();
        Instant promised = ground.due(dossier.value());
        CalendarDraft draft = drafts.open(
                CalendarScope.of(office.id()),
                new CalendarNoticeText("7/TB", "Làm việc thứ Bảy", ""),
                ground.proposer());
        CalendarDraft worked = drafts.addEntry(
                draft.id(),
                new CalendarEntry(LocalDate.of(2026, 3, 7), DayKind.MAKEUP_WORKDAY, "Làm bù", ""),
                ground.proposer(),
                0);

        NoticeMove move = ground.only(ground.done(worked), CalendarNotices.Direction.APPLIED);

        assertThat(move.dueAfter()).isBefore(promised);
        assertThat(ground.due(dossier.value())).isEqualTo(keep ? promised : move.dueAfter());
        return move.outcome();
    }

    @Test
    void a_confirmed_year_takes_the_mark_away_quietly_where_the_date_stays() {
        Office office = ground.commune();
        DossierBatch batch = batches.open();
        Lives lives = ground.lives(batch).at(Instant.parse("2026-12-29T02:00:00Z"));
        DossierId stays = lives.accepted(ground.reception(office)).id();
        DossierId moves = lives.at(Instant.parse("2026-12-30T02:00:00Z"))
                .accepted(ground.reception(office))
                .id();
        batch.write();
        Instant promised = ground.due(stays.value());
        CalendarDraft draft = drafts.open(
                CalendarScope.nation(), new CalendarNoticeText("99/TB-BNV", "Lịch nghỉ 2027", ""), ground.proposer());
        CalendarDraft confirmed = drafts.year(draft.id(), 2027, YearState.CONFIRMED, ground.proposer(), 0);
        CalendarDraft closing = drafts.addEntry(
                confirmed.id(),
                new CalendarEntry(LocalDate.of(2027, 1, 5), DayKind.HOLIDAY, "Nghỉ thêm", ""),
                ground.proposer(),
                confirmed.revision());

        assertThat(notices.preview(closing.id(), ground.proposer()).total().confirmed())
                .isPositive();
        CalendarNotice notice = ground.done(closing);

        assertThat(ground.due(stays.value())).isEqualTo(promised);
        assertThat(outcome(notice, stays)).isEqualTo(NoticeOutcome.CONFIRMED);
        assertThat(outcome(notice, moves)).isEqualTo(NoticeOutcome.MOVED);
        assertThat(ground.told(stays)).isZero();
        assertThat(ground.told(moves)).isEqualTo(1);
        assertThat(ground.count(
                        "select count(*) from dossier_fact where id in (?, ?) and due_provisional",
                        stays.value(),
                        moves.value()))
                .isZero();
        ground.undone(notice);
        assertThat(ground.count("select count(*) from dossier_fact where id = ? and due_provisional", stays.value()))
                .isEqualTo(1);
    }

    @Test
    void a_date_kept_when_its_year_is_confirmed_loses_the_mark_and_stays_in_order_after_an_extension() {
        Office office = ground.commune();
        notices.keepEarlier(CalendarScope.of(office.id()), true, ground.proposer());
        DossierBatch batch = batches.open();
        Lives lives = ground.lives(batch).at(Instant.parse("2026-12-31T02:00:00Z"));
        DossierId extended = lives.accepted(ground.reception(office)).id();
        DossierId kept = lives.accepted(ground.reception(office)).id();
        batch.write();
        Instant promised = ground.due(extended.value());

        CalendarNotice notice = ground.done(confirmedWithWorkedSaturday("98/TB-BNV"));

        assertThat(outcome(notice, extended)).isEqualTo(NoticeOutcome.KEPT);
        assertThat(ground.due(extended.value())).isEqualTo(promised);
        assertThat(provisional(extended)).isFalse();
        assertThat(explanations.of(extended, Locale.ENGLISH).orElseThrow().provisional())
                .isFalse();
        Instant later = promised.plus(7, ChronoUnit.DAYS);
        dossiers.perform(
                extended,
                new Extend(later, "Xác minh", "Xin lỗi ông (bà)", "05/PXL"),
                province.everyone(),
                RequestKey.random(),
                null);
        assertThat(ground.due(extended.value())).isEqualTo(later);
        assertThat(provisional(extended)).isFalse();
        assertThat(differences()).doesNotContain(extended, kept);
        assertThat(chains.check(List.of(extended.value(), kept.value())).breaks())
                .isEmpty();
        ground.undone(notice);
        assertThat(provisional(kept)).isTrue();
        assertThat(differences()).doesNotContain(extended, kept);
    }

    @Test
    void a_date_kept_and_then_extended_or_received_meanwhile_is_provisional_again_when_the_notice_is_undone() {
        Office office = ground.commune();
        notices.keepEarlier(CalendarScope.of(office.id()), true, ground.proposer());
        DossierBatch before = batches.open();
        DossierId extended = ground.lives(before)
                .at(Instant.parse("2026-12-31T02:00:00Z"))
                .accepted(ground.reception(office))
                .id();
        before.write();
        CalendarNotice notice = ground.done(confirmedWithWorkedSaturday("97/TB-BNV"));
        Instant letter = ground.due(extended.value()).plus(7, ChronoUnit.DAYS);
        dossiers.perform(
                extended,
                new Extend(letter, "Xác minh", "Xin lỗi ông (bà)", "06/PXL"),
                province.everyone(),
                RequestKey.random(),
                null);
        DossierBatch meanwhile = batches.open();
        DossierId received = ground.lives(meanwhile)
                .at(Instant.parse("2027-01-04T02:00:00Z"))
                .accepted(ground.reception(office))
                .id();
        meanwhile.write();
        Instant promised = ground.due(received.value());
        assertThat(provisional(extended)).isFalse();
        assertThat(provisional(received)).isFalse();

        CalendarNotice undone = ground.undone(notice);

        assertThat(undone.state()).isEqualTo(NoticeState.UNDONE);
        assertThat(ground.due(extended.value())).isEqualTo(letter);
        assertThat(ground.due(received.value())).isEqualTo(promised);
        assertThat(provisional(extended)).as("kept, then extended").isTrue();
        assertThat(provisional(received)).as("received meanwhile").isTrue();
        assertThat(ground.told(extended) + ground.told(received)).isZero();
        assertThat(differences()).doesNotContain(extended, received);
        assertThat(chains.check(List.of(extended.value(), received.value())).breaks())
                .isEmpty();
    }

    /** 2027 is confirmed, and a Saturday in it worked, which makes dates earlier. */
    private CalendarDraft confirmedWithWorkedSaturday(String number) {
        CalendarDraft draft =
                drafts.open(CalendarScope.nation(), new CalendarNoticeText(number, "Lịch 2027", ""), ground.proposer());
        CalendarDraft confirmed = drafts.year(draft.id(), 2027, YearState.CONFIRMED, ground.proposer(), 0);
        return drafts.addEntry(
                confirmed.id(),
                new CalendarEntry(LocalDate.of(2027, 1, 2), DayKind.MAKEUP_WORKDAY, "Làm bù", ""),
                ground.proposer(),
                confirmed.revision());
    }

    private boolean provisional(DossierId dossier) {
        return ground.count("select count(*) from dossier_fact where id = ? and due_provisional", dossier.value()) == 1;
    }

    private List<DossierId> differences() {
        return checks.differences(checks.run("a test").id(), null, 100).rows().stream()
                .map(DeadlineDifference::dossier)
                .toList();
    }

    private NoticeOutcome outcome(CalendarNotice notice, DossierId dossier) {
        return lists
                .done(notice.id(), CalendarNotices.Direction.APPLIED, null, ground.second(), null, 100)
                .rows()
                .stream()
                .filter(move -> move.dossier().equals(dossier))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void the_steps_share_the_new_time_and_get_their_deadlines_back() {
        Office office = ground.commune();
        Outcome received = province.receive(Province.MARITAL_STATUS, office.id());
        List<String> before = ground.dates(office.id());
        Instant lastStep = lastStep(received);
        CalendarNotice notice = ground.done(ground.closing(office, nextWorkingDay(office)));

        assertThat(lastStep).isEqualTo(received.dueAt());
        assertThat(lastStep(received))
                .isEqualTo(ground.due(received.dossier().value()))
                .isAfter(lastStep);
        ground.undone(notice);
        assertThat(ground.dates(office.id())).isEqualTo(before);
        assertThat(chains.check(List.of(received.dossier().value())).breaks()).isEmpty();
    }

    private Instant lastStep(Outcome dossier) {
        return ground.moment(
                "select max(due_at) from dossier_step_fact where dossier_id = ?",
                dossier.dossier().value());
    }

    private LocalDate nextWorkingDay(Office office) {
        LocalDate tomorrow = LocalDate.ofInstant(province.now(), ZoneOffset.UTC).plusDays(1);
        return calendars.forOffice(office.id()).nextWorkingDay(tomorrow);
    }

    @Test
    void receptions_during_the_run_succeed_and_end_with_the_right_date() throws Exception {
        Office office = ground.commune();
        ground.accepted(office, 15);
        CalendarDraft draft = ground.closing(office, nextWorkingDay(office));
        ExecutorService desk = Executors.newSingleThreadExecutor();
        CountDownLatch begun = new CountDownLatch(1);
        Future<List<Outcome>> receptions = desk.submit(() -> {
            List<Outcome> received = new ArrayList<>();
            for (int no = 0; no < 25; no++) {
                received.add(province.receive(Province.MARITAL_STATUS, office.id()));
                begun.countDown();
            }
            return received;
        });
        begun.await();

        CalendarNotice notice = ground.done(draft);
        List<Outcome> received = receptions.get();
        desk.shutdown();

        assertThat(notice.state()).isEqualTo(NoticeState.APPLIED);
        assertThat(received).hasSize(25);
        Set<Instant> days = new HashSet<>();
        for (Outcome each : received) {
            days.add(ground.due(each.dossier().value()).truncatedTo(ChronoUnit.DAYS));
        }
        assertThat(days)
                .as("one day for all, whichever calendar they were received with")
                .hasSize(1);
        assertThat(ground.count(
                        "select count(*) from dossier_fact where receiving_office_id = ? and accepted_at > timestamptz '2026-06-01'"
                                + " and not ? = any (string_to_array(calendar_version, '+'))",
                        office.id().value(),
                        notice.label()))
                .isZero();
    }
}
