package vn.motcua.worktime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans) {
        Instant due = due(rule, received, pauses(received, spans));

        assertThat(isWorkingTimeOrSessionEnd(due)).isTrue();
    }

    @Property
    void a_result_is_never_due_before_it_was_received(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans) {
        assertThat(due(rule, received, pauses(received, spans))).isAfter(received);
    }

    @Property
    void who_comes_later_is_never_due_earlier(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 20_000) int minutesLater) {
        Instant later = received.plus(Duration.ofMinutes(minutesLater));

        assertNotEarlier(rule, due(rule, received, List.of()), due(rule, later, List.of()));
    }

    @Property
    void a_new_holiday_never_brings_a_date_earlier(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(min = -3, max = 60) int daysAfterReception) {
        CalendarEntry holiday =
                new CalendarEntry(date(received).plusDays(daysAfterReception), DayKind.HOLIDAY, "Ngày lễ", "1/TB");

        assertNotEarlierWith(holiday, rule, received);
    }

    @Property
    void an_office_that_closes_for_an_afternoon_never_brings_a_date_earlier(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(min = -3, max = 60) int daysAfterReception,
            @ForAll @IntRange(min = 7 * 60, max = 18 * 60) int minuteOfDay) {
        CalendarEntry closure = new CalendarEntry(
                date(received).plusDays(daysAfterReception),
                DayKind.LOCAL_CLOSURE,
                "Lũ lụt",
                "2/TB",
                LocalTime.ofSecondOfDay(minuteOfDay * 60L));

        assertNotEarlierWith(closure, rule, received);
    }

    @Property
    void a_first_day_that_counts_never_makes_a_limit_longer_nor_do_holidays_that_count(
            @ForAll("rules") TimeRule rule, @ForAll("receptions") Instant received) {
        TimeRule counted = new TimeRule(rule.limit(), rule.dueAt(), FirstDay.COUNTED, true);

        assertThat(date(due(counted, received, List.of()))).isBeforeOrEqualTo(date(due(rule, received, List.of())));
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
                TimeRule.usual(limit, DueAt.SAME_TIME),
                received,
                List.of(Pause.of(from, to, "supplement", PauseMode.EXCLUDE)));

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
                TimeRule.usual(limit, DueAt.CLOSING),
                received,
                List.of(Pause.of(from, to, "supplement", PauseMode.EXCLUDE))));

        assertThat(SEVEN_THIRTY.workingDaysBetween(without, with))
                .isEqualTo(SEVEN_THIRTY.workingDaysBetween(date(from), date(to)));
    }

    @Property
    void a_pause_of_nothing_changes_nothing(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 20_000) int minutesLater,
            @ForAll PauseMode mode) {
        Instant moment = received.plus(Duration.ofMinutes(minutesLater));
        List<Pause> nothing = List.of(Pause.of(moment, moment, "nothing", mode), Pause.of(moment, null, "open", mode));

        assertThat(due(rule, received, nothing)).isEqualTo(due(rule, received, List.of()));
    }

    @Property
    void the_order_in_which_pauses_are_recorded_does_not_matter_nor_does_recording_one_twice(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans) {
        List<Pause> pauses = pauses(received, spans);
        List<Pause> twiceAndReversed = new ArrayList<>(pauses);
        twiceAndReversed.addAll(pauses);
        Collections.reverse(twiceAndReversed);

        assertThat(due(rule, received, twiceAndReversed)).isEqualTo(due(rule, received, pauses));
        assertThat(Set.copyOf(deadlines.begunInTime(rule, received, twiceAndReversed)))
                .isEqualTo(Set.copyOf(deadlines.begunInTime(rule, received, pauses)));
    }

    @Property
    void counting_again_what_counted_the_first_time_is_idempotent(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans) {
        List<Pause> inTime = deadlines.begunInTime(rule, received, pauses(received, spans));

        assertThat(deadlines.begunInTime(rule, received, inTime)).isEqualTo(inTime);
        assertThat(due(rule, received, inTime)).isEqualTo(due(rule, received, inTime));
    }

    @Property
    void a_pause_recorded_in_two_touching_parts_is_one_pause(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll @IntRange(max = 10_000) int before,
            @ForAll @IntRange(min = 1, max = 10_000) int first,
            @ForAll @IntRange(min = 1, max = 10_000) int second,
            @ForAll PauseMode mode) {
        Pause whole = pause(received, new Span(before, first + second, mode));
        List<Pause> parts = List.of(
                pause(received, new Span(before, first, mode)),
                pause(received, new Span(before + first, second, mode)));

        assertThat(due(rule, received, parts)).isEqualTo(due(rule, received, List.of(whole)));
    }

    @Property
    void the_end_of_the_last_restart_is_a_new_reception_with_what_is_left_of_the_other_pauses(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans,
            @ForAll @IntRange(max = 10_000) int after,
            @ForAll @IntRange(min = 1, max = 10_000) int length) {
        List<Pause> pauses = new ArrayList<>(pauses(received, spans));
        pauses.add(pause(received, new Span(after, length, PauseMode.RESTART)));
        Instant again = pauses.stream()
                .filter(pause -> pause.mode() == PauseMode.RESTART)
                .map(pause -> Objects.requireNonNull(pause.to()))
                .max(Instant::compareTo)
                .orElseThrow();
        List<Pause> left = pauses.stream()
                .filter(pause -> pause.mode() == PauseMode.EXCLUDE
                        && Objects.requireNonNull(pause.to()).isAfter(again))
                .map(pause -> Pause.of(
                        pause.from().isBefore(again) ? again : pause.from(),
                        pause.to(),
                        pause.cause(),
                        PauseMode.EXCLUDE))
                .toList();

        assertThat(due(rule, received, pauses)).isEqualTo(due(rule, again, left));
    }

    @Property
    void the_steps_sum_to_the_whole_in_order_and_in_working_time(
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> parts) {
        Assume.that(parts.stream().anyMatch(part -> part > 0));
        Deadline deadline = deadlines.due(rule, received, pauses(received, spans));

        List<Instant> steps = deadlines.share(deadline, parts);

        assertThat(steps).hasSameSizeAs(parts).isSorted();
        assertThat(steps.get(steps.size() - 1)).isEqualTo(deadline.dueAt());
        assertThat(steps).allMatch(DeadlineLawsTest::isWorkingTimeOrSessionEnd);
        assertThat(steps).allMatch(step -> !step.isBefore(deadline.startsAt()));
    }

    @Property
    void there_and_back_again(@ForAll("rules") TimeRule rule, @ForAll("receptions") Instant received) {
        Instant due = due(rule, received, List.of());

        Instant last = deadlines.lastReceptionFor(rule, due).orElseThrow();

        assertThat(SEVEN_THIRTY.nextWorkingMoment(last)).isAfterOrEqualTo(SEVEN_THIRTY.nextWorkingMoment(received));
        assertThat(SEVEN_THIRTY.isWorkingTime(last)).isTrue();
        assertThat(due(rule, last, List.of())).isBeforeOrEqualTo(due);
        assertThat(due(rule, last.plusSeconds(60), List.of())).isAfter(due);
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
            @ForAll("rules") TimeRule rule,
            @ForAll("receptions") Instant received,
            @ForAll("pauses") List<Span> spans) {
        TimeLimit limit = rule.limit();
        Deadline deadline = deadlines.due(rule, received, pauses(received, spans));

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
        assertThat(rows.get(rows.size() - 1).date()).isEqualTo(due);
    }

    @Provide
    Arbitrary<TimeRule> rules() {
        return Combinators.combine(
                        limits(),
                        Arbitraries.of(DueAt.class),
                        Arbitraries.of(FirstDay.class),
                        Arbitraries.of(true, false))
                .as(TimeRule::new);
    }

    private static Arbitrary<TimeLimit> limits() {
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
                        Arbitraries.integers().between(1, 30_000),
                        Arbitraries.of(PauseMode.EXCLUDE, PauseMode.EXCLUDE, PauseMode.EXCLUDE, PauseMode.RESTART))
                .as(Span::new)
                .list()
                .ofMaxSize(4);
    }

    /** A pause in minutes after the reception. */
    record Span(int after, int length, PauseMode mode) {}

    private static List<Pause> pauses(Instant received, List<Span> spans) {
        return spans.stream().map(span -> pause(received, span)).toList();
    }

    private static Pause pause(Instant received, Span span) {
        Instant from = received.plus(Duration.ofMinutes(span.after()));
        return Pause.of(from, from.plus(Duration.ofMinutes(span.length())), "supplement", span.mode());
    }

    private void assertNotEarlierWith(CalendarEntry entry, TimeRule rule, Instant received) {
        WorkingCalendar changed = SEVEN_THIRTY.narrowedBy("changed", List.of(entry));
        Instant after = Objects.requireNonNull(
                new Deadlines(changed).due(rule, received, List.of()).dueAt());

        assertNotEarlier(rule, due(rule, received, List.of()), after);
    }

    /**
     * Limits of calendar days and months that end on different rest days meet on one working day, each at the hour of
     * its own start: for those that keep their hour the law holds of dates, not of hours.
     */
    private static void assertNotEarlier(TimeRule rule, Instant before, Instant after) {
        TimeLimitUnit unit = rule.limit().unit();
        boolean ofDatesOnly =
                rule.dueAt() == DueAt.SAME_TIME && (unit == TimeLimitUnit.CALENDAR_DAY || unit == TimeLimitUnit.MONTH);
        if (ofDatesOnly) {
            assertThat(date(after)).isAfterOrEqualTo(date(before));
        } else {
            assertThat(after).isAfterOrEqualTo(before);
        }
    }

    private static boolean isWorkingTimeOrSessionEnd(Instant moment) {
        return SEVEN_THIRTY.isWorkingTime(moment) || SEVEN_THIRTY.isWorkingTime(moment.minusSeconds(60));
    }

    private Instant due(TimeLimit limit, Instant received, DueAt dueAt) {
        return due(TimeRule.usual(limit, dueAt), received, List.of());
    }

    private Instant due(TimeRule rule, Instant received, List<Pause> pauses) {
        return Objects.requireNonNull(deadlines.due(rule, received, pauses).dueAt());
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
