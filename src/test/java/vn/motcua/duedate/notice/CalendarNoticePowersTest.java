package vn.motcua.duedate.notice;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.dossier.NoticeGround;
import vn.motcua.dossier.Province;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who may announce a calendar, carry it out, take it back and read of it. */
@MotcuaTest
class CalendarNoticePowersTest {

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

    @Test
    void it_takes_two_persons() {
        Office office = ground.commune();
        CalendarDraft draft = ground.closing(office, NoticeGround.WEDNESDAY);
        CalendarNotice proposed = notices.propose(draft.id(), draft.revision(), ground.proposer());

        assertThat(notices.propose(draft.id(), draft.revision(), ground.proposer())
                        .id())
                .isEqualTo(proposed.id());
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> notices.apply(proposed.id(), ground.proposer()))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.FORBIDDEN);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> notices.apply(proposed.id(), province.everyone()));
        CalendarNotice withdrawn = notices.withdraw(proposed.id(), ground.second());
        assertThat(withdrawn.state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> notices.apply(proposed.id(), ground.second()));
        assertThat(drafts.draft(draft.id()).frozen()).isFalse();
    }

    @Test
    void who_supervises_reads_what_was_announced_and_only_the_dossiers_seen() {
        Office office = ground.commune();
        Office other = ground.commune();
        ground.accepted(office, 2);
        ground.accepted(other, 2);
        CalendarNotice local = ground.done(ground.closing(other, NoticeGround.WEDNESDAY.minusDays(1)));
        CalendarDraft draft = drafts.open(
                CalendarScope.province(), new CalendarNoticeText("TB-T", "Đóng cửa toàn tỉnh", ""), ground.proposer());
        CalendarNotice notice = ground.done(drafts.close(
                draft.id(), NoticeGround.WEDNESDAY, null, NoticeGround.WEDNESDAY, "Bão", "", ground.proposer(), 0));
        Actor leader = at(office, Role.LEADER, OfficeScope.of(Set.of(office.id())));
        Actor inspector = at(other, Role.INSPECTOR, OfficeScope.all());

        assertThat(moved(notice, leader))
                .hasSize(2)
                .allMatch(move -> move.office().equals(office.id()));
        assertThat(moved(notice, inspector).size()).isGreaterThanOrEqualTo(4);
        assertThat(notices.newest(leader, null, 2).rows()).contains(notice).doesNotContain(local);
        assertThat(lists.prove(notice.id(), CalendarNotices.Direction.APPLIED, leader)
                        .unchanged())
                .isTrue();
        lists.write(notice.id(), CalendarNotices.Direction.APPLIED, inspector, new ByteArrayOutputStream());
        for (Runnable refused : List.<Runnable>of(
                () -> lists.write(notice.id(), CalendarNotices.Direction.APPLIED, leader, new ByteArrayOutputStream()),
                () -> notices.find(local.id(), leader),
                () -> notices.find(notice.id(), at(office, Role.SPECIALIST, OfficeScope.of(Set.of(office.id())))),
                () -> notices.undo(notice.id(), "Nhầm", inspector))) {
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(refused::run)
                    .matches(refusal -> refusal.kind() == RefusedException.Kind.FORBIDDEN);
        }
        ground.undone(notice);
    }

    private List<NoticeMove> moved(CalendarNotice notice, Actor reader) {
        return lists.done(notice.id(), CalendarNotices.Direction.APPLIED, null, reader, null, 100)
                .rows();
    }

    private static Actor at(Office office, Role role, OfficeScope visible) {
        return new Actor(Actor.Kind.OFFICIAL, 9, "Người xem", OfficeScope.none(), visible, Set.of(role), office.id());
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
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(attempt::run)
                    .matches(refusal -> refusal.kind() == RefusedException.Kind.FORBIDDEN);
        }
        CalendarNotice own = notices.propose(draft.id(), draft.revision(), administratorAt(office));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> notices.find(own.id(), elsewhere));
        notices.withdraw(own.id(), ground.second());
    }

    private static Actor administratorAt(Office office) {
        return new Actor(
                Actor.Kind.OFFICIAL,
                4_711,
                "Quản trị viên xã",
                OfficeScope.of(Set.of(office.id())),
                OfficeScope.none(),
                Set.of(Role.ADMINISTRATOR),
                office.id());
    }
}
