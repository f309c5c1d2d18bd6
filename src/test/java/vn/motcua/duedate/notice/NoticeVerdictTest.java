package vn.motcua.duedate.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.organisation.OfficeId;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.YearState;

import static org.assertj.core.api.Assertions.assertThat;

/** What another calendar makes of one dossier, and how such are counted; no database, no clock. */
class NoticeVerdictTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final OfficeId OFFICE = new OfficeId(7);
    private static final WorkingCalendar ORDINARY = WorkingCalendar.builder(
                    "A",
                    ZONE,
                    WorkingSessions.mondayToFriday(
                            WorkingSession.of("07:30", "11:30"), WorkingSession.of("13:30", "17:00")))
            .year(2026, YearState.CONFIRMED)
            .build();

    /** Received on Wednesday 25 March at 9:00 with three working days: due on Monday the 30th. */
    private static final Instant START = at("2026-03-25T09:00");

    private static final Instant DUE = at("2026-03-30T09:00");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static CalendarShift.Change with(String day, DayKind kind) {
        WorkingCalendar changed = ORDINARY.revised("B")
                .entry(LocalDate.parse(day), kind, "Nghỉ", "1/TB")
                .build();
        return new CalendarShift(office -> ORDINARY, office -> changed, ZONE).of(OFFICE);
    }

    private static OpenDossier dossier(Instant due, @Nullable Instant extension) {
        return new OpenDossier(
                new UUID(1, 1),
                "H02.01",
                OFFICE,
                TimeRule.usual(TimeLimit.workingDays(3), DueAt.SAME_TIME),
                START,
                extension == null ? due : extension,
                due,
                extension == null ? null : new DerivedDates.Extension(START, extension),
                false);
    }

    @Test
    void a_day_outside_the_time_between_start_and_due_is_not_even_looked_at() {
        assertThat(with("2026-03-24", DayKind.HOLIDAY).touches(START, DUE)).isFalse();
        assertThat(with("2026-03-31", DayKind.HOLIDAY).touches(START, DUE)).isFalse();
        assertThat(with("2026-03-25", DayKind.HOLIDAY).touches(START, DUE)).isTrue();
        assertThat(with("2026-03-30", DayKind.HOLIDAY).touches(START, DUE)).isTrue();
    }

    @Test
    void a_new_holiday_moves_the_date_later_and_a_worked_saturday_earlier_unless_it_is_kept() {
        OpenDossier dossier = dossier(DUE, null);

        assertThat(dossier.under(with("2026-03-27", DayKind.HOLIDAY), List.of(), true))
                .matches(verdict -> verdict.outcome() == NoticeOutcome.MOVED
                        && verdict.due().equals(at("2026-03-31T09:00")));
        assertThat(dossier.under(with("2026-03-28", DayKind.MAKEUP_WORKDAY), List.of(), true))
                .matches(verdict ->
                        verdict.outcome() == NoticeOutcome.KEPT && verdict.due().equals(at("2026-03-28T09:00")));
        assertThat(dossier.under(with("2026-03-28", DayKind.MAKEUP_WORKDAY), List.of(), false))
                .matches(verdict -> verdict.outcome() == NoticeOutcome.MOVED);
    }

    @Test
    void a_date_that_an_earlier_notice_kept_is_left_alone_by_one_that_changes_nothing_of_it() {
        OpenDossier kept = dossier(at("2026-04-02T09:00"), null);

        assertThat(kept.under(with("2026-04-01", DayKind.HOLIDAY), List.of(), true))
                .isNull();
    }

    @Test
    void an_extended_dossier_keeps_the_letters_moment_and_is_judged_by_the_moved_date() {
        OpenDossier extended = dossier(DUE, at("2026-04-08T09:00"));

        OpenDossier.Verdict verdict = extended.under(with("2026-03-27", DayKind.HOLIDAY), List.of(), true);

        assertThat(verdict).matches(each -> !each.listed());
        assertThat(extended.under(with("2026-03-28", DayKind.MAKEUP_WORKDAY), List.of(), true))
                .isNull();
        assertThat(extended.move(java.util.Objects.requireNonNull(verdict)))
                .matches(move -> !move.promiseMoves() && move.judgedAfter().equals(at("2026-03-31T09:00")));
    }

    @Test
    void who_stops_being_late_becomes_late_or_crosses_a_months_end_is_counted_by_office() {
        assertThat(count("2026-03-31", "2026-03-27", DayKind.HOLIDAY))
                .matches(count -> count.moved() == 1 && count.promised().equals(new NoticePreview.Verdicts(1, 0, 0)));
        assertThat(count("2026-03-30", "2026-03-28", DayKind.MAKEUP_WORKDAY))
                .matches(count -> count.earlier() == 1 && count.promised().becomeLate() == 1);
        WorkingCalendar two = ORDINARY.revised("B")
                .entry(LocalDate.of(2026, 3, 27), DayKind.HOLIDAY, "Nghỉ", "1/TB")
                .entry(LocalDate.of(2026, 3, 31), DayKind.HOLIDAY, "Nghỉ", "1/TB")
                .build();
        assertThat(count("2026-03-26", new CalendarShift(office -> ORDINARY, office -> two, ZONE).of(OFFICE)))
                .matches(count -> count.later() == 1 && count.promised().equals(new NoticePreview.Verdicts(0, 0, 1)));
    }

    @Test
    void who_keeps_the_promised_date_is_counted_apart_from_those_it_really_moves_for() {
        CalendarShift.Change saturday = with("2026-03-28", DayKind.MAKEUP_WORKDAY);
        NoticePreview.Count kept = count("2026-03-30", dossier(DUE, null), saturday, true);
        NoticePreview.Count moved = count("2026-03-30", dossier(DUE, null), saturday, false);

        assertThat(kept.kept()).isEqualTo(1);
        assertThat(kept.promised()).isEqualTo(new NoticePreview.Verdicts(0, 0, 0));
        assertThat(kept.spared()).isEqualTo(new NoticePreview.Verdicts(0, 1, 0));
        assertThat(moved.promised()).isEqualTo(kept.spared());
        assertThat(moved.spared()).isEqualTo(kept.promised());
    }

    @Test
    void who_keeps_a_letters_date_while_the_judged_one_moves_is_counted_apart_as_well() {
        NoticeCounts counts = new NoticeCounts(LocalDate.of(2026, 3, 31), ZONE);
        OpenDossier extended = dossier(DUE, at("2026-04-08T09:00"));
        counts.recounted(
                extended,
                java.util.Objects.requireNonNull(extended.under(with("2026-03-27", DayKind.HOLIDAY), List.of(), true)));

        NoticePreview.Count count = counts.preview().total();

        assertThat(count.moved() + count.kept()).isZero();
        assertThat(count.promised()).isEqualTo(new NoticePreview.Verdicts(0, 0, 0));
        assertThat(count.judged()).isEqualTo(new NoticePreview.Verdicts(1, 0, 0));
    }

    @Test
    void what_moves_is_judged_by_the_promised_date_and_not_by_the_one_on_time_is_judged_by() {
        Instant letter = at("2026-03-31T09:00"); // a Tuesday that is announced as a holiday
        OpenDossier extended = dossier(DUE, letter);

        NoticePreview.Count count = count("2026-04-01", extended, with("2026-03-31", DayKind.HOLIDAY), true);

        assertThat(count.moved()).isEqualTo(1);
        assertThat(count.promised()).isEqualTo(new NoticePreview.Verdicts(1, 0, 1));
    }

    private static NoticePreview.Count count(String today, String day, DayKind kind) {
        return count(today, with(day, kind));
    }

    private static NoticePreview.Count count(String today, CalendarShift.Change change) {
        return count(today, dossier(DUE, null), change, false);
    }

    private static NoticePreview.Count count(
            String today, OpenDossier dossier, CalendarShift.Change change, boolean keepEarlier) {
        NoticeCounts counts = new NoticeCounts(LocalDate.parse(today), ZONE);
        counts.looked();
        counts.found(dossier, java.util.Objects.requireNonNull(dossier.under(change, List.of(), keepEarlier)));
        NoticePreview preview = counts.preview();
        assertThat(preview.looked()).isEqualTo(1);
        assertThat(preview.offices()).containsExactly(new NoticePreview.OfOffice(OFFICE, preview.total()));
        return preview.total();
    }
}
