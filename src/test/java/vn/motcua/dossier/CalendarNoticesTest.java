package vn.motcua.dossier;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.CalendarDraft;
import vn.motcua.catalogue.CalendarDrafts;
import vn.motcua.catalogue.CalendarNoticeText;
import vn.motcua.catalogue.CalendarScope;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.action.Extend;
import vn.motcua.dossier.life.ChainCheck;
import vn.motcua.dossier.life.DossierEvent;
import vn.motcua.dossier.notice.NoticeRuns;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Listing;
import vn.motcua.platform.Refusal;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.ExplanationRow;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A calendar is announced after dates were promised: nothing moves unseen, and everything can be given back. */
@MotcuaTest(properties = "motcua.notices.batch=7")
@Import({Province.class, NoticeGround.class})
class CalendarNoticesTest {

    @Autowired
    NoticeGround ground;

    @Autowired
    Province province;

    @Autowired
    CalendarDrafts drafts;

    @Autowired
    CalendarNotices notices;

    @Autowired
    NoticeRuns runs;

    @Autowired
    DossierBatches batches;

    @Autowired
    DueDates dueDates;

    @Autowired
    ChainCheck chains;

    @Test
    void what_is_previewed_is_what_is_done_and_undoing_gives_every_date_back() {
        Office office = ground.commune();
        List<UUID> all = everyKindOfDossier(office);
        List<String> before = ground.dates(office.id());
        CalendarDraft draft = ground.closing(office, NoticeGround.WEDNESDAY);

        NoticePreview preview = notices.preview(draft.id(), ground.proposer());
        List<NoticeMove> foreseen = foreseen(draft);
        CalendarNotice notice = ground.done(draft);

        List<NoticeMove> done = notices.done(
                        notice.id(), CalendarNotices.Direction.APPLIED, null, ground.second(), null, 100)
                .rows();
        assertThat(notice.state()).isEqualTo(NoticeState.APPLIED);
        assertThat(preview.looked()).isEqualTo(18);
        assertThat(preview.total().moved()).isEqualTo(notice.moved()).isEqualTo(foreseen.size());
        assertThat(preview.offices()).singleElement().matches(each -> each.office().equals(office.id()));
        assertThat(done)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("event", "eventHash")
                .isEqualTo(foreseen);
        assertThat(done).allSatisfy(move -> {
            assertThat(ground.due(move.dossier().value())).isEqualTo(move.dueAfter());
            assertThat(told(move.dossier())).isEqualTo(move.promiseMoves() ? 1 : 0);
        });
        assertThat(chains.check(all).breaks()).isEmpty();

        CalendarNotice undone = ground.undone(notice);

        assertThat(undone.state()).isEqualTo(NoticeState.UNDONE);
        assertThat(undone.restored()).isEqualTo(notice.moved());
        assertThat(ground.dates(office.id())).isEqualTo(before);
        assertThat(chains.check(all).breaks()).isEmpty();
    }

    private List<NoticeMove> foreseen(CalendarDraft draft) {
        List<NoticeMove> foreseen = new ArrayList<>();
        String cursor = null;
        do {
            Listing<NoticeMove> page = notices.moves(draft.id(), ground.proposer(), cursor, 5);
            foreseen.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return foreseen;
    }

    private long told(DossierId dossier) {
        return ground.count(
                "select count(*) from outbox_message where dossier_id = ? and kind = 'DATE_MOVED'", dossier.value());
    }

    /** Ten just accepted, and further ones paused, resumed, extended, finished, returned, withdrawn and not accepted yet. */
    private List<UUID> everyKindOfDossier(Office office) {
        DossierBatch batch = batches.open();
        Lives lives = ground.lives(batch);
        List<UUID> ids = new ArrayList<>();
        for (int no = 0; no < 10; no++) {
            ids.add(lives.accepted(ground.reception(office)).id().value());
        }
        for (BusinessState state : BusinessState.values()) {
            ids.add(lives.in(state, province, ground.threeDays(), office.id()).id().value());
        }
        DossierBatch.Lived extended = lives.at(ground.reception(office), StepKind.PROCESSING);
        lives.act(
                extended,
                new Extend(Lives.due(extended).plus(7, ChronoUnit.DAYS), "Xác minh", "Xin lỗi ông (bà)", "05/PXL"));
        DossierBatch.Lived resumed =
                lives.in(BusinessState.SUPPLEMENT_REQUIRED, province, ground.threeDays(), office.id());
        lives.supplement(resumed);
        DossierBatch.Lived paid = lives.in(BusinessState.FINANCIAL_OBLIGATION, province, ground.threeDays(), office.id());
        lives.at(Lives.MONDAY.plus(1, ChronoUnit.DAYS)).pay(paid);
        for (DossierBatch.Lived each : List.of(extended, resumed, paid)) {
            ids.add(each.id().value());
        }
        batch.write();
        return ids;
    }

    @Test
    void a_late_extended_dossier_keeps_its_letters_date_while_the_date_it_is_judged_by_moves() {
        Office office = ground.commune();
        DossierBatch batch = batches.open();
        Lives lives = ground.lives(batch);
        DossierBatch.Lived extended = lives.at(ground.reception(office), StepKind.PROCESSING);
        Instant letter = Lives.due(extended).plus(7, ChronoUnit.DAYS);
        lives.act(extended, new Extend(letter, "Xác minh", "Xin lỗi ông (bà)", "05/PXL"));
        batch.write();

        CalendarNotice notice = ground.done(ground.closing(office, NoticeGround.WEDNESDAY));

        NoticeMove move = only(notice, CalendarNotices.Direction.APPLIED);
        assertThat(move.dueAfter()).isEqualTo(letter);
        assertThat(move.judgedAfter()).isEqualTo(move.judgedBefore().plus(1, ChronoUnit.DAYS));
        assertThat(told(move.dossier())).isZero();
    }

    private NoticeMove only(CalendarNotice notice, CalendarNotices.Direction direction) {
        List<NoticeMove> rows = notices.done(notice.id(), direction, null, ground.second(), null, 10)
                .rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void it_takes_two_persons() {
        Office office = ground.commune();
        CalendarDraft draft = ground.closing(office, NoticeGround.WEDNESDAY);
        CalendarNotice proposed = notices.propose(draft.id(), draft.revision(), ground.proposer());

        assertThat(notices.propose(draft.id(), draft.revision(), ground.proposer()).id())
                .isEqualTo(proposed.id());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> notices.apply(proposed.id(), ground.proposer()))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> notices.apply(proposed.id(), province.everyone()));
        CalendarNotice withdrawn = notices.withdraw(proposed.id(), ground.second());
        assertThat(withdrawn.state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notices.apply(proposed.id(), ground.second()));
        assertThat(drafts.draft(draft.id()).frozen()).isFalse();
    }

    @Test
    void only_who_keeps_the_calendar_of_the_scope_sees_and_does_anything() {
        Office office = ground.commune();
        CalendarDraft draft = ground.closing(office, NoticeGround.WEDNESDAY);
        Office other = ground.commune();
        Actor elsewhere = administratorAt(other);

        for (Runnable attempt : List.<Runnable>of(
                () -> notices.preview(draft.id(), elsewhere),
                () -> notices.moves(draft.id(), elsewhere, null, 10),
                () -> notices.propose(draft.id(), draft.revision(), elsewhere),
                () -> notices.keepEarlier(CalendarScope.of(office.id()), false, elsewhere),
                () -> notices.keepEarlier(CalendarScope.province(), false, elsewhere))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(attempt::run)
                    .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
        }
        CalendarNotice own = notices.propose(draft.id(), draft.revision(), administratorAt(office));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> notices.find(own.id(), elsewhere));
        notices.withdraw(own.id(), ground.second());
    }

    private static Actor administratorAt(Office office) {
        return new Actor(
                Actor.Kind.OFFICIAL,
                4_711,
                "Quản trị viên xã",
                OfficeScope.of(java.util.Set.of(office.id())),
                OfficeScope.none(),
                java.util.Set.of(Role.ADMINISTRATOR),
                office.id());
    }

    @Test
    void a_run_that_is_stopped_half_way_is_taken_on_and_no_dossier_is_moved_twice() {
        Office office = ground.commune();
        List<UUID> all = ground.accepted(office, 20);
        List<String> before = ground.dates(office.id());
        CalendarNotice notice = ground.applied(ground.closing(office, NoticeGround.WEDNESDAY));
        ground.asOwner("""
                create function stumble() returns trigger language plpgsql as
                $$ begin if new.dossier_id = '%s' then raise exception 'stumbled'; end if; return new; end $$;
                create trigger stumble before insert on calendar_notice_dossier for each row execute function stumble()"""
                        .formatted(all.get(16)));

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
                        "select count(*) from dossier_event e join dossier d on d.id = e.dossier_id"
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
        DossierId late = ground.lives(meanwhile).accepted(ground.reception(office)).id();
        Office elsewhere = ground.commune();
        DossierBatch batch = batches.open();
        DossierId early = ground.lives(batch).accepted(ground.reception(elsewhere)).id();
        batch.write();
        Instant promised = ground.due(early.value());
        CalendarDraft draft = drafts.open(
                CalendarScope.province(), new CalendarNoticeText("12/QĐ-UBND", "Đóng cửa toàn tỉnh", ""), ground.proposer());
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
                CalendarScope.of(office.id()), new CalendarNoticeText("7/TB", "Làm việc thứ Bảy", ""), ground.proposer());
        CalendarDraft worked = drafts.addEntry(
                draft.id(),
                new CalendarEntry(LocalDate.of(2026, 3, 7), DayKind.MAKEUP_WORKDAY, "Làm bù", ""),
                ground.proposer(),
                0);

        NoticeMove move = only(ground.done(worked), CalendarNotices.Direction.APPLIED);

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

        CalendarNotice notice = ground.done(closing);

        assertThat(ground.due(stays.value())).isEqualTo(promised);
        assertThat(outcome(notice, stays)).isEqualTo(NoticeOutcome.CONFIRMED);
        assertThat(outcome(notice, moves)).isEqualTo(NoticeOutcome.MOVED);
        assertThat(told(stays)).isZero();
        assertThat(told(moves)).isEqualTo(1);
        assertThat(ground.count(
                        "select count(*) from dossier where id in (?, ?) and due_provisional",
                        stays.value(),
                        moves.value()))
                .isZero();
        ground.undone(notice);
        assertThat(ground.count("select count(*) from dossier where id = ? and due_provisional", stays.value()))
                .isEqualTo(1);
    }

    private NoticeOutcome outcome(CalendarNotice notice, DossierId dossier) {
        return notices.done(notice.id(), CalendarNotices.Direction.APPLIED, null, ground.second(), null, 100).rows().stream()
                .filter(move -> move.dossier().equals(dossier))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    @Test
    void the_explanation_names_the_notice_and_the_list_proves_itself() {
        Office office = ground.commune();
        List<UUID> all = ground.accepted(office, 3);
        CalendarNotice notice = ground.done(ground.closing(office, NoticeGround.WEDNESDAY));

        assertThat(dueDates.explanation(new DossierId(all.get(0))).orElseThrow().explanation())
                .extracting(ExplanationRow::reference)
                .contains("TB-" + office.code());
        assertThat(notices.of(new DossierId(all.get(0)))).extracting(CalendarNotice::id).containsExactly(notice.id());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        notices.write(notice.id(), CalendarNotices.Direction.APPLIED, ground.second(), file);
        assertThat(file.toString(StandardCharsets.UTF_8)).startsWith("dossier,code,outcome").contains(all.get(2).toString());
        assertThat(HexFormat.of().formatHex(DossierEvent.sha256().digest(file.toByteArray())))
                .isEqualTo(notice.digest());
        CalendarNotices.Proof proof =
                notices.prove(notice.id(), CalendarNotices.Direction.APPLIED, ground.second());
        assertThat(proof.unchanged()).isTrue();
        assertThat(proof.brokenEvents()).isZero();
    }

    @Test
    void a_list_that_somebody_tampers_with_no_longer_proves_itself() {
        Office office = ground.commune();
        List<UUID> all = ground.accepted(office, 2);
        CalendarNotice notice = ground.done(ground.closing(office, NoticeGround.WEDNESDAY));

        ground.asOwner("alter table calendar_notice_dossier disable trigger calendar_notice_dossier_append_only;"
                + " update calendar_notice_dossier set due_before = due_before - interval '1 day' where dossier_id = '"
                + all.get(1) + "';"
                + " alter table calendar_notice_dossier enable trigger calendar_notice_dossier_append_only");

        assertThat(notices.prove(notice.id(), CalendarNotices.Direction.APPLIED, ground.second())
                        .unchanged())
                .isFalse();
    }

    @Test
    void nothing_is_undone_while_a_later_promise_or_a_later_version_rests_on_it() {
        Office office = ground.commune();
        Office other = ground.commune();
        ground.accepted(other, 1);
        CalendarNotice first = ground.done(ground.closing(other, NoticeGround.WEDNESDAY));
        ground.done(ground.closing(other, NoticeGround.WEDNESDAY.plusDays(2)));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> notices.undo(first.id(), ground.second()))
                .matches(refusal -> refusal.messageKey().equals("catalogue.refusal.calendar-later"));

        LocalDate tomorrow = LocalDate.ofInstant(province.now(), java.time.ZoneOffset.UTC).plusDays(1);
        Outcome received = province.receive(Province.MARITAL_STATUS, office.id());
        CalendarNotice notice = ground.done(ground.closing(office, tomorrow));
        assertThat(drafts.find(CalendarScope.of(office.id()))).isEmpty();
        province.act(received, new vn.motcua.dossier.action.HandOver(null), province.everyone());
        province.act(
                received,
                new Extend(
                        nextWeek(office, ground.due(received.dossier().value())),
                        "Xác minh",
                        "Xin lỗi ông (bà)",
                        "05/PXL"),
                province.everyone());

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> notices.undo(notice.id(), ground.second()))
                .matches(refusal -> refusal.arguments().contains(String.valueOf(received.code())));
        assertThat(notices.inTheWay(notice.id(), ground.second())).containsExactly(received.dossier());
    }

    @Autowired
    vn.motcua.catalogue.Calendars calendars;

    private Instant nextWeek(Office office, Instant due) {
        return calendars.forOffice(office.id()).nextWorkingMoment(due.plus(7, ChronoUnit.DAYS)).plus(1, ChronoUnit.MINUTES);
    }
}
