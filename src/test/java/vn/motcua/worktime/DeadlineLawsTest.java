package vn.motcua.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.ZONE;
import static vn.motcua.worktime.Calendars.at;

/** What must hold of every due date, whatever the office, the limit and the day. */
class DeadlineLawsTest {

    private static final Instant FIRST = at("2020-01-01T00:00");
    private static final int RECEPTION_MINUTES = 6 * 365 * 24 * 60;

    private final Deadlines deadlines = new Deadlines(SEVEN_THIRTY);

    @Property
    void a_due_moment_is_working_time_or_the_end_of_a_session(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll DueAt dueAt,
            @ForAll("pauses") List<Span> spans,
            @ForAll PauseMode mode) {
        Instant due = due(deadlines, limit, received, dueAt, pauses(received, spans), mode);

        assertThat(isWorkingTimeOrSessionEnd(due)).isTrue();
    }

    @Property
    void who_comes_later_is_never_due_earlier(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 20_000) int minutesLater) {
        Instant later = received.plus(Duration.ofMinutes(minutesLater));

        assertThat(due(limit, later, DueAt.CLOSING)).isAfterOrEqualTo(due(limit, received, DueAt.CLOSING));
        if (keepsItsHour(limit)) {
            assertThat(due(limit, later, DueAt.SAME_TIME)).isAfterOrEqualTo(due(limit, received, DueAt.SAME_TIME));
        } else {
            assertThat(date(due(limit, later, DueAt.SAME_TIME)))
                    .isAfterOrEqualTo(date(due(limit, received, DueAt.SAME_TIME)));
        }
    }

    @Property
    void a_new_holiday_never_brings_a_date_earlier(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(min = -3, max = 60) int daysAfterReception,
            @ForAll DueAt dueAt) {
        CalendarEntry holiday =
                new CalendarEntry(date(received).plusDays(daysAfterReception), DayKind.HOLIDAY, "Ngày lễ", "1/TB");

        assertNotEarlierWith(holiday, limit, received, dueAt);
    }

    @Property
    void an_office_that_closes_for_an_afternoon_never_brings_a_date_earlier(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(min = -3, max = 60) int daysAfterReception,
            @ForAll @IntRange(min = 7 * 60, max = 18 * 60) int minuteOfDay,
            @ForAll DueAt dueAt) {
        CalendarEntry closure = new CalendarEntry(
                date(received).plusDays(daysAfterReception),
                DayKind.LOCAL_CLOSURE,
                "Lũ lụt",
                "2/TB",
                LocalTime.ofSecondOfDay(minuteOfDay * 60L));

        assertNotEarlierWith(closure, limit, received, dueAt);
    }

    @Property
    void a_pause_of_w_working_minutes_moves_a_limit_in_hours_by_exactly_w(
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 99) int percent,
            @ForAll @IntRange(max = 30_000) int length) {
        TimeLimit limit = TimeLimit.hours(hours);
        Instant without = due(limit, received, DueAt.SAME_TIME);
        long minutes = Duration.between(received, without).toMinutes() * percent / 100;
        Instant from = received.plus(Duration.ofMinutes(minutes));
        Instant to = from.plus(Duration.ofMinutes(length));

        Instant with = due(
                deadlines,
                limit,
                received,
                DueAt.SAME_TIME,
                List.of(Pause.of(from, to, "supplement", PauseMode.EXCLUDE)),
                PauseMode.EXCLUDE);

        assertThat(SEVEN_THIRTY.workingMinutesBetween(without, with))
                .isEqualTo(SEVEN_THIRTY.workingMinutesBetween(from, to));
    }

    @Property
    void a_pause_over_k_working_days_moves_a_limit_in_working_days_by_exactly_k(
            @ForAll @IntRange(min = 2, max = 40) int days,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(min = 1, max = 39) int daysCounted,
            @ForAll @IntRange(max = 60) int length) {
        Assume.that(daysCounted < days);
        TimeLimit limit = TimeLimit.workingDays(days);
        LocalDate without = date(due(limit, received, DueAt.CLOSING));
        Instant from = due(TimeLimit.workingDays(daysCounted), received, DueAt.SAME_TIME);
        Instant to = from.plus(Duration.ofDays(length));

        LocalDate with = date(due(
                deadlines,
                limit,
                received,
                DueAt.CLOSING,
                List.of(Pause.of(from, to, "supplement", PauseMode.EXCLUDE)),
                PauseMode.EXCLUDE));

        assertThat(SEVEN_THIRTY.workingDaysBetween(without, with))
                .isEqualTo(SEVEN_THIRTY.workingDaysBetween(date(from), date(to)));
    }

    @Property
    void a_pause_of_nothing_changes_nothing(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 20_000) int minutesLater,
            @ForAll PauseMode mode) {
        Instant moment = received.plus(Duration.ofMinutes(minutesLater));
        List<Pause> nothing = List.of(
                Pause.of(moment, moment, "supplement", PauseMode.EXCLUDE),
                Pause.of(moment, null, "open", PauseMode.EXCLUDE));

        assertThat(due(deadlines, limit, received, DueAt.SAME_TIME, nothing, mode))
                .isEqualTo(due(limit, received, DueAt.SAME_TIME));
    }

    @Property
    void the_order_in_which_pauses_are_recorded_does_not_matter_nor_does_recording_one_twice(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans,
            @ForAll PauseMode mode) {
        List<Pause> pauses = pauses(received, spans);
        List<Pause> twiceAndReversed = new ArrayList<>(pauses);
        twiceAndReversed.addAll(pauses);
        Collections.reverse(twiceAndReversed);

        assertThat(due(deadlines, limit, received, DueAt.SAME_TIME, twiceAndReversed, mode))
                .isEqualTo(due(deadlines, limit, received, DueAt.SAME_TIME, pauses, mode));
    }

    @Property
    void a_pause_recorded_in_two_touching_parts_is_one_pause(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 10_000) int before,
            @ForAll @IntRange(min = 1, max = 10_000) int first,
            @ForAll @IntRange(min = 1, max = 10_000) int second) {
        Pause whole = pause(received, before, before + first + second);
        List<Pause> parts = List.of(
                pause(received, before, before + first), pause(received, before + first, before + first + second));

        assertThat(due(deadlines, limit, received, DueAt.CLOSING, parts, PauseMode.EXCLUDE))
                .isEqualTo(due(deadlines, limit, received, DueAt.CLOSING, List.of(whole), PauseMode.EXCLUDE));
    }

    @Property
    void counting_anew_is_the_same_as_a_reception_at_the_end_of_the_last_pause(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") @Size(min = 1) List<Span> spans) {
        List<Pause> pauses = pauses(received, spans);
        Instant lastEnd = pauses.stream()
                .map(Pause::to)
                .map(Objects::requireNonNull)
                .max(Instant::compareTo)
                .orElseThrow();

        assertThat(due(deadlines, limit, received, DueAt.SAME_TIME, pauses, PauseMode.RESTART))
                .isEqualTo(due(limit, lastEnd, DueAt.SAME_TIME));
    }

    @Property
    void the_steps_sum_to_the_whole_in_order_and_in_working_time(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> parts) {
        Assume.that(parts.stream().anyMatch(part -> part > 0));
        Deadline deadline = deadlines.due(TimeRule.usual(limit, DueAt.SAME_TIME), received, pauses(received, spans));

        List<Instant> steps = deadlines.share(deadline, parts);

        assertThat(steps).hasSameSizeAs(parts).isSorted();
        assertThat(steps.get(steps.size() - 1)).isEqualTo(deadline.dueAt());
        assertThat(steps).allMatch(DeadlineLawsTest::isWorkingTimeOrSessionEnd);
        assertThat(steps).allMatch(step -> !step.isBefore(deadline.startsAt()));
    }

    @Property
    void there_and_back_again(
            @ForAll("limits") TimeLimit limit, @ForAll("receptions") Instant received, @ForAll DueAt dueAt) {
        Instant due = due(limit, received, dueAt);

        Instant last =
                deadlines.lastReceptionFor(TimeRule.usual(limit, dueAt), due).orElseThrow();

        assertThat(SEVEN_THIRTY.nextWorkingMoment(last)).isAfterOrEqualTo(SEVEN_THIRTY.nextWorkingMoment(received));
        assertThat(SEVEN_THIRTY.isWorkingTime(last)).isTrue();
        assertThat(due(limit, last, dueAt)).isBeforeOrEqualTo(due);
        assertThat(due(limit, last.plusSeconds(60), dueAt)).isAfter(due);
    }

    @Property
    void working_time_left_and_working_time_used_sum_to_the_limit_in_hours(
            @ForAll @IntRange(min = 1, max = 80) int hours,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 100) int percent) {
        Deadline deadline = deadlines.due(TimeLimit.hours(hours), received, DueAt.SAME_TIME);
        Instant due = Objects.requireNonNull(deadline.dueAt());
        Instant now = deadline.startsAt()
                .plus(Duration.between(deadline.startsAt(), due)
                        .multipliedBy(percent)
                        .dividedBy(100));

        assertThat(deadlines.workingMinutesLeft(deadline, now)
                        + SEVEN_THIRTY.workingMinutesBetween(deadline.startsAt(), now))
                .isEqualTo(hours * 60L);
    }

    @Property
    void the_explanation_sums_to_the_limit_and_ends_on_the_due_date(
            @ForAll("limits") TimeLimit limit,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans,
            @ForAll DueAt dueAt,
            @ForAll PauseMode mode) {
        Deadline deadline =
                deadlines.due(TimeRule.usual(limit, dueAt), received, withMode(pauses(received, spans), mode));

        List<ExplanationRow> rows = deadline.explanation();

        assertThat(rows).extracting(ExplanationRow::date).isSorted();
        switch (limit.unit()) {
            case HOUR ->
                assertThat(rows.stream()
                                .map(ExplanationRow::minutes)
                                .filter(Objects::nonNull)
                                .mapToInt(Integer::intValue)
                                .sum())
                        .isEqualTo(limit.count() * 60);
            case SAME_DAY, AT_ONCE ->
                assertThat(rows.stream().map(ExplanationRow::number)).allMatch(Objects::isNull);
            default ->
                assertThat(rows.stream().map(ExplanationRow::number).filter(Objects::nonNull))
                        .hasSize(limit.count())
                        .isSorted()
                        .doesNotHaveDuplicates()
                        .endsWith(limit.count());
        }
        LocalDate due = date(Objects.requireNonNull(deadline.dueAt()));
        assertThat(rows).extracting(ExplanationRow::date).contains(due);
        if (mode == PauseMode.EXCLUDE) {
            assertThat(rows.get(rows.size() - 1).date()).isEqualTo(due);
        }
    }

    @Provide
    Arbitrary<TimeLimit> limits() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 120).map(TimeLimit::hours),
                Arbitraries.integers().between(1, 60).map(TimeLimit::workingDays),
                Arbitraries.integers().between(1, 90).map(TimeLimit::calendarDays),
                Arbitraries.integers().between(1, 6).map(TimeLimit::months),
                Arbitraries.integers()
                        .between(7 * 60, 17 * 60)
                        .map(minute -> TimeLimit.sameDay(LocalTime.ofSecondOfDay(minute * 60L))),
                Arbitraries.just(TimeLimit.atOnce()));
    }

    @Provide
    Arbitrary<Instant> receptions() {
        return Arbitraries.integers()
                .between(0, RECEPTION_MINUTES)
                .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<List<Span>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.integers().between(1, 30_000))
                .as(Span::new)
                .list()
                .ofMaxSize(4);
    }

    /** A pause in minutes after the reception. */
    record Span(int after, int length) {}

    private static List<Pause> pauses(Instant received, List<Span> spans) {
        return spans.stream()
                .map(span -> pause(received, span.after(), span.after() + span.length()))
                .toList();
    }

    private static Pause pause(Instant received, int from, int to) {
        return Pause.of(
                received.plus(Duration.ofMinutes(from)),
                received.plus(Duration.ofMinutes(to)),
                "supplement",
                PauseMode.EXCLUDE);
    }

    private static List<Pause> withMode(List<Pause> pauses, PauseMode mode) {
        return pauses.stream()
                .map(pause -> Pause.of(pause.from(), pause.to(), pause.cause(), mode))
                .toList();
    }

    private void assertNotEarlierWith(CalendarEntry entry, TimeLimit limit, Instant received, DueAt dueAt) {
        WorkingCalendar changed = SEVEN_THIRTY.narrowedBy("changed", List.of(entry));
        Instant before = due(limit, received, dueAt);
        Instant after = due(new Deadlines(changed), limit, received, dueAt, List.of(), PauseMode.EXCLUDE);

        if (dueAt == DueAt.CLOSING || keepsItsHour(limit)) {
            assertThat(after).isAfterOrEqualTo(before);
        } else {
            assertThat(date(after)).isAfterOrEqualTo(date(before));
        }
    }

    /**
     * Limits of calendar days and months that end on different rest days meet on one working day, each at the hour of
     * its own start: for those the law holds of dates, not of hours.
     */
    private static boolean keepsItsHour(TimeLimit limit) {
        return limit.unit() != TimeLimitUnit.CALENDAR_DAY && limit.unit() != TimeLimitUnit.MONTH;
    }

    private static boolean isWorkingTimeOrSessionEnd(Instant moment) {
        return SEVEN_THIRTY.isWorkingTime(moment) || SEVEN_THIRTY.isWorkingTime(moment.minusSeconds(60));
    }

    private Instant due(TimeLimit limit, Instant received, DueAt dueAt) {
        return due(deadlines, limit, received, dueAt, List.of(), PauseMode.EXCLUDE);
    }

    private static Instant due(
            Deadlines deadlines, TimeLimit limit, Instant received, DueAt dueAt, List<Pause> pauses, PauseMode mode) {
        return Optional.ofNullable(deadlines
                        .due(TimeRule.usual(limit, dueAt), received, withMode(pauses, mode))
                        .dueAt())
                .orElseThrow();
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
