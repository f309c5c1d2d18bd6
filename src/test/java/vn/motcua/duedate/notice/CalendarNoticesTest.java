package vn.motcua.duedate.notice;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.DossierBatches;
import vn.motcua.dossier.Lives;
import vn.motcua.dossier.NoticeGround;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.step.HandOver;
import vn.motcua.dossier.history.ChainCheck;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.duedate.DueDates;
import vn.motcua.figures.DateChangeQuery;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.PauseFilter;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.Sha256;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.ExplanationRow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A calendar is announced after dates were promised: nothing moves unseen, and everything can be given back. */
@MotcuaTest
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
    CalendarNoticeLists lists;

    @Autowired
    Calendars calendars;

    @Autowired
    DossierBatches batches;

    @Autowired
    DueDates dueDates;

    @Autowired
    DateExplanations explanations;

    @Autowired
    ChainCheck chains;

    @Autowired
    DateChangeQuery moves;

    @Test
    void what_is_previewed_is_what_is_done_and_undoing_gives_every_date_back() {
        Office office = ground.commune();
        List<UUID> all = everyKindOfDossier(office);
        List<String> before = ground.dates(office.id());
        CalendarDraft draft = ground.closing(office, NoticeGround.WEDNESDAY);

        NoticePreview preview = notices.preview(draft.id(), ground.proposer());
        List<NoticeMove> foreseen = foreseen(draft);
        CalendarNotice notice = ground.done(draft);

        List<NoticeMove> done = lists.done(
                        notice.id(), CalendarNotices.Direction.APPLIED, null, ground.second(), null, 100)
                .rows();
        assertThat(notice.state()).isEqualTo(NoticeState.APPLIED);
        assertThat(preview.looked()).isEqualTo(18);
        assertThat(preview.total().moved()).isEqualTo(notice.moved()).isEqualTo(foreseen.size());
        assertThat(preview.offices())
                .singleElement()
                .matches(each -> each.office().equals(office.id()));
        assertThat(done)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("event", "eventHash")
                .isEqualTo(foreseen);
        assertThat(done).allSatisfy(move -> {
            assertThat(ground.due(move.dossier().value())).isEqualTo(move.dueAfter());
            assertThat(ground.told(move.dossier())).isEqualTo(move.promiseMoves() ? 1 : 0);
        });
        assertThat(chains.check(all).breaks()).isEmpty();

        CalendarNotice undone = ground.undone(notice);

        assertThat(undone.state()).isEqualTo(NoticeState.UNDONE);
        assertThat(undone.restored()).isEqualTo(notice.moved());
        String recounted = all.get(all.size() - 3).toString(); // extended: by the equal version that came with undoing
        assertThat(ground.dates(office.id()).stream().filter(each -> !each.startsWith(recounted)))
                .containsExactlyElementsOf(before.stream()
                        .filter(each -> !each.startsWith(recounted))
                        .toList());
        assertThat(chains.check(all).breaks()).isEmpty();
    }

    @Test
    void paused_days_are_counted_by_the_calendar_of_the_office_whose_clock_stood() {
        Office closed = ground.commune();
        Office open = ground.commune();
        ground.done(ground.closing(closed, NoticeGround.WEDNESDAY));
        DossierBatch batch = batches.open();
        for (Office office : List.of(closed, open)) {
            Lives lives = ground.lives(batch);
            DossierBatch.Lived paused =
                    lives.in(BusinessState.FINANCIAL_OBLIGATION, province, ground.threeDays(), office.id());
            lives.at(lives.now().plus(3, ChronoUnit.DAYS));
            lives.pay(paused);
        }
        batch.write();

        assertThat(pausedDays(open)).isEqualTo(3);
        assertThat(pausedDays(closed)).isEqualTo(2);
    }

    private long pausedDays(Office office) {
        FigureFilter march = new FigureFilter(office.id(), LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), null);
        Actor supervisor = new Actor(
                Actor.Kind.CLIENT_SYSTEM,
                1,
                "supervisor",
                OfficeScope.none(),
                OfficeScope.all(),
                Set.of(Role.SUPERVISOR),
                office.id());
        long listed = moves.pauses(PauseFilter.ALL, march, supervisor, null, 10)
                .rows()
                .get(0)
                .workingDays();
        assertThat(moves.counts(march, supervisor).pauses())
                .singleElement()
                .matches(row -> row.workingDays() == listed);
        return listed;
    }

    private List<NoticeMove> foreseen(CalendarDraft draft) {
        List<NoticeMove> foreseen = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<NoticeMove> page = notices.moves(draft.id(), ground.proposer(), cursor, 5);
            foreseen.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return foreseen;
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
            ids.add(lives.in(state, province, ground.threeDays(), office.id())
                    .id()
                    .value());
        }
        DossierBatch.Lived extended = lives.at(ground.reception(office), StepKind.PROCESSING);
        lives.act(
                extended,
                new Extend(Lives.due(extended).plus(7, ChronoUnit.DAYS), "Xác minh", "Xin lỗi ông (bà)", "05/PXL"));
        DossierBatch.Lived resumed =
                lives.in(BusinessState.SUPPLEMENT_REQUIRED, province, ground.threeDays(), office.id());
        lives.supplement(resumed);
        DossierBatch.Lived paid =
                lives.in(BusinessState.FINANCIAL_OBLIGATION, province, ground.threeDays(), office.id());
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

        DossierId dossier = extended.id();
        Instant judged = judged(dossier);
        CalendarDraft draft = ground.closing(office, NoticeGround.WEDNESDAY);

        NoticePreview preview = notices.preview(draft.id(), ground.proposer());
        List<NoticeMove> foreseen = foreseen(draft);
        CalendarNotice notice = ground.done(draft);

        assertThat(preview.total().moved()).isZero();
        assertThat(preview.total().later()).isZero();
        assertThat(foreseen).isEmpty();
        assertThat(notice.moved()).isZero();
        assertThat(listed(notice, CalendarNotices.Direction.APPLIED)).isEmpty();
        assertThat(ground.due(dossier.value())).isEqualTo(letter);
        assertThat(judged(dossier)).isEqualTo(judged.plus(1, ChronoUnit.DAYS));
        assertThat(ground.told(dossier)).isZero();
        assertThat(ground.count(
                        "select count(*) from promise where dossier_id = ? and reason = 'CALENDAR'", dossier.value()))
                .isZero();
        assertThat(kinds(dossier)).contains("calendar-notice-recounted").doesNotContain("calendar-notice");

        CalendarNotice undone = ground.undone(notice);

        assertThat(undone.restored()).isZero();
        assertThat(listed(undone, CalendarNotices.Direction.UNDONE)).isEmpty();
        assertThat(judged(dossier)).isEqualTo(judged);
        assertThat(ground.told(dossier)).isZero();
        assertThat(chains.check(List.of(dossier.value())).breaks()).isEmpty();
    }

    private Instant judged(DossierId dossier) {
        return ground.moment("select unextended_due_at from dossier_fact where id = ?", dossier.value());
    }

    private List<String> kinds(DossierId dossier) {
        return ground.words("select kind from dossier_event where dossier_id = ? order by seq", dossier.value());
    }

    private List<NoticeMove> listed(CalendarNotice notice, CalendarNotices.Direction direction) {
        return lists.done(notice.id(), direction, null, ground.second(), null, 10)
                .rows();
    }

    @Test
    void the_explanation_names_the_notice_and_the_list_proves_itself() {
        Office office = ground.commune();
        List<UUID> all = ground.accepted(office, 3);
        CalendarNotice notice = ground.done(ground.closing(office, NoticeGround.WEDNESDAY));

        assertThat(dueDates.explanation(new DossierId(all.get(0))).orElseThrow().explanation())
                .extracting(ExplanationRow::reference)
                .contains("TB-" + office.code());
        DateExplanation why = explanations
                .of(new DossierId(all.get(0)), Locale.forLanguageTag("vi"))
                .orElseThrow();
        assertThat(why.moves())
                .extracting(DateExplanation.Line::words)
                .singleElement()
                .asString()
                .startsWith("Dời theo thông báo lịch làm việc số ");
        assertThat(why.counted()).isEqualTo(why.limit());
        assertThat(notices.of(new DossierId(all.get(0))))
                .extracting(CalendarNotice::id)
                .containsExactly(notice.id());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        lists.write(notice.id(), CalendarNotices.Direction.APPLIED, ground.second(), file);
        assertThat(file.toString(StandardCharsets.UTF_8))
                .startsWith("dossier,code,outcome")
                .contains(all.get(2).toString());
        assertThat(HexFormat.of().formatHex(Sha256.begin().digest(file.toByteArray())))
                .isEqualTo(notice.digest());
        CalendarNoticeLists.Proof proof = lists.prove(notice.id(), CalendarNotices.Direction.APPLIED, ground.second());
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

        assertThat(lists.prove(notice.id(), CalendarNotices.Direction.APPLIED, ground.second())
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
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> notices.undo(first.id(), "Sai thông báo", ground.second()))
                .matches(refusal -> refusal.messageKey().equals("catalogue.refusal.calendar-later"));

        LocalDate tomorrow = LocalDate.ofInstant(province.now(), ZoneOffset.UTC).plusDays(1);
        Outcome received = province.receive(Province.MARITAL_STATUS, office.id());
        CalendarNotice notice = ground.done(ground.closing(office, tomorrow));
        assertThat(drafts.find(CalendarScope.of(office.id()))).isEmpty();
        province.act(received, new HandOver(null), province.everyone());
        province.act(
                received,
                new Extend(
                        nextWeek(office, ground.due(received.dossier().value())),
                        "Xác minh",
                        "Xin lỗi ông (bà)",
                        "05/PXL"),
                province.everyone());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> notices.undo(notice.id(), "Sai thông báo", ground.second()))
                .matches(refusal -> refusal.arguments().contains(String.valueOf(received.code())));
        assertThat(notices.restingOn(notice.id(), ground.second()).dossiers()).containsExactly(received.code());
    }

    private Instant nextWeek(Office office, Instant due) {
        return calendars
                .forOffice(office.id())
                .nextWorkingMoment(due.plus(7, ChronoUnit.DAYS))
                .plus(1, ChronoUnit.MINUTES);
    }
}
