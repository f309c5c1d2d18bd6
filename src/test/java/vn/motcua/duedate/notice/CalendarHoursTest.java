package vn.motcua.duedate.notice;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.MotcuaTest;
import vn.motcua.calendar.CalendarDifference;
import vn.motcua.calendar.CalendarDraft;
import vn.motcua.calendar.CalendarDraftHours;
import vn.motcua.calendar.CalendarDrafts;
import vn.motcua.calendar.CalendarNoticeText;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.HoursChange;
import vn.motcua.dossier.NoticeGround;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The hours of the week are part of a calendar: other hours are drafted, looked at, applied and undone like a holiday. */
@MotcuaTest
class CalendarHoursTest {

    private static final WorkingSession MORNING = WorkingSession.of("07:30", "11:30");
    private static final WorkingSession AFTERNOON = WorkingSession.of("13:30", "17:00");

    @Autowired
    NoticeGround ground;

    @Autowired
    CalendarDrafts drafts;

    @Autowired
    CalendarDraftHours hours;

    @Autowired
    CalendarNotices notices;

    @Autowired
    Calendars calendars;

    @Autowired
    ZoneId zone;

    @Test
    void dates_move_by_the_hours_that_are_announced_and_back_when_that_is_undone() {
        Office office = ground.commune();
        List<UUID> dossiers = ground.accepted(office, 3);
        List<String> before = ground.dates(office.id());
        List<Instant> due = dossiers.stream().map(ground::due).toList(); // a Thursday, three working days after Monday
        CalendarDraft draft = hours.state(open(office).id(), without(DayOfWeek.WEDNESDAY), ground.proposer(), 0);

        NoticePreview preview = notices.preview(draft.id(), ground.proposer());
        CalendarNotice notice = ground.done(draft);

        assertThat(preview.total().moved()).isEqualTo(3).isEqualTo(notice.moved());
        assertThat(dossiers.stream().map(ground::due))
                .isEqualTo(due.stream()
                        .map(moment -> moment.plus(Duration.ofDays(1)))
                        .toList());
        assertThat(calendars.forOffice(office.id()).isWorkingDay(NoticeGround.WEDNESDAY))
                .isFalse();
        ground.undone(notice);
        assertThat(ground.dates(office.id())).isEqualTo(before);
        assertThat(calendars.forOffice(office.id()).isWorkingDay(NoticeGround.WEDNESDAY))
                .isTrue();
    }

    @Test
    void half_days_and_a_worked_saturday_are_counted_as_they_are_stated() {
        Office office = ground.commune();
        Map<DayOfWeek, List<WorkingSession>> week = without(DayOfWeek.MONDAY);
        week.put(DayOfWeek.SATURDAY, List.of(MORNING));
        CalendarDraft draft = hours.state(open(office).id(), week, ground.proposer(), 0);

        WorkingCalendar next = drafts.composed(draft.id(), null);
        Deadlines deadlines = new Deadlines(next);
        Instant friday = at("2026-10-09T15:00");

        assertThat(deadlines.due(TimeLimit.hours(4), friday, DueAt.SAME_TIME).dueAt())
                .as("two hours on Friday, two on Saturday")
                .isEqualTo(at("2026-10-10T09:30"));
        assertThat(deadlines
                        .due(TimeLimit.workingDays(1), friday, DueAt.CLOSING)
                        .dueAt())
                .isEqualTo(at("2026-10-10T11:30"));
        assertThat(deadlines
                        .due(TimeLimit.workingDays(2), friday, DueAt.CLOSING)
                        .dueAt())
                .as("Monday is a rest day here")
                .isEqualTo(at("2026-10-13T17:00"));
        assertThat(next.sessions().ordinary())
                .as("of the first day that is worked")
                .containsExactly(MORNING, AFTERNOON);
        CalendarDifference difference = drafts.differences(draft.id());
        assertThat(difference.ownHours()).isTrue();
        assertThat(difference.hours())
                .containsExactly(
                        new HoursChange(DayOfWeek.MONDAY, List.of(MORNING, AFTERNOON), List.of()),
                        new HoursChange(DayOfWeek.SATURDAY, List.of(), List.of(MORNING)));
    }

    @Test
    void the_same_hours_twice_are_one_edit_and_following_the_wider_scope_again_leaves_nothing() {
        CalendarDraft draft = open(ground.commune());
        CalendarDraft once = hours.state(draft.id(), without(DayOfWeek.FRIDAY), ground.proposer(), 0);

        assertThat(hours.state(draft.id(), without(DayOfWeek.FRIDAY), ground.proposer(), 0))
                .isEqualTo(once);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> hours.state(draft.id(), without(DayOfWeek.MONDAY), ground.proposer(), 0))
                .matches(refusal -> refusal.kind() == RefusedException.Kind.CONFLICT);
        CalendarDraft followed = hours.follow(draft.id(), ground.proposer(), once.revision());

        assertThat(followed.hours()).isEmpty();
        assertThat(drafts.differences(draft.id()).isEmpty()).isTrue();
        assertThat(hours.week(followed)).containsKey(DayOfWeek.FRIDAY).doesNotContainKey(DayOfWeek.SATURDAY);
    }

    @Test
    void hours_that_overlap_or_leave_no_working_day_are_refused_at_their_day() {
        CalendarDraft draft = open(ground.commune());
        Map<DayOfWeek, List<WorkingSession>> week = without(DayOfWeek.SUNDAY);
        week.put(DayOfWeek.TUESDAY, List.of(AFTERNOON, MORNING, WorkingSession.of("11:00", "12:00")));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> hours.state(draft.id(), week, ground.proposer(), 0))
                .matches(refusal -> "tuesday".equals(refusal.field()));
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> hours.state(draft.id(), Map.of(), ground.proposer(), 0))
                .matches(refusal -> "monday".equals(refusal.field()));
        assertThat(drafts.draft(draft.id()).revision()).isZero();
    }

    private CalendarDraft open(Office office) {
        return drafts.open(
                CalendarScope.of(office.id()),
                new CalendarNoticeText("GLV-" + office.code(), "Giờ làm việc mới", ""),
                ground.proposer());
    }

    /** Monday to Friday, both halves of the day, but one day. */
    private static Map<DayOfWeek, List<WorkingSession>> without(DayOfWeek free) {
        Map<DayOfWeek, List<WorkingSession>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != free && day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.put(day, List.of(MORNING, AFTERNOON));
            }
        }
        return week;
    }

    private Instant at(String local) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
