package vn.motcua.dossier.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import vn.motcua.worktime.Deadlines;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeRule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.worktime.Calendars.SEVEN_THIRTY;
import static vn.motcua.worktime.Calendars.ZONE;
import static vn.motcua.worktime.Calendars.at;

/** What must hold of a dossier's dates, whatever happened to it. */
class DerivedDatesLawsTest {

    private static final Instant FIRST = at("2020-01-01T00:00");

    @Property(tries = 300)
    void recomputing_is_idempotent_and_does_not_depend_on_the_order_of_recording(
            @ForAll("receptions") Instant start,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll("pauses") List<Pause> relative,
            @ForAll @IntRange(min = 1, max = 60_000) int extendedBy) {
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(days), DueAt.SAME_TIME);
        List<Pause> pauses = shifted(relative, start);
        List<Pause> reversed = new ArrayList<>(pauses);
        Collections.reverse(reversed);
        DerivedDates.Extension extension =
                new DerivedDates.Extension(start, start.plus(Duration.ofMinutes(extendedBy)));

        DerivedDates once = DerivedDates.of(SEVEN_THIRTY, rule, start, pauses, extension);
        DerivedDates again = DerivedDates.of(SEVEN_THIRTY, rule, start, reversed, extension);

        assertThat(again.current()).isEqualTo(once.current());
        assertThat(again.judged()).isEqualTo(once.judged());
    }

    @Property(tries = 300)
    void nothing_begun_after_the_due_date_moves_the_date_that_is_judged(
            @ForAll("receptions") Instant start,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll("pauses") List<Pause> relative,
            @ForAll @IntRange(max = 30_000) int later,
            @ForAll PauseMode mode) {
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(days), DueAt.SAME_TIME);
        List<Pause> pauses = new ArrayList<>(shifted(relative, start));
        DerivedDates before = DerivedDates.of(SEVEN_THIRTY, rule, start, pauses, null);
        Instant dayAfter = Objects.requireNonNull(before.judged())
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        Instant from = dayAfter.plus(Duration.ofMinutes(later));

        pauses.add(Pause.of(from, from.plus(Duration.ofDays(9)), "LATE", mode));
        DerivedDates after = DerivedDates.of(
                SEVEN_THIRTY, rule, start, pauses, new DerivedDates.Extension(start, from.plus(Duration.ofDays(40))));

        assertThat(after.judged()).isEqualTo(before.judged());
    }

    @Property(tries = 300)
    void nothing_recorded_after_the_due_date_moves_the_date_that_is_judged_however_far_back_it_is_dated(
            @ForAll("receptions") Instant start,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll("pauses") List<Pause> relative,
            @ForAll @IntRange(max = 30_000) int earlier,
            @ForAll @IntRange(max = 30_000) int length,
            @ForAll PauseMode mode) {
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(days), DueAt.SAME_TIME);
        List<Pause> pauses = new ArrayList<>(shifted(relative, start));
        DerivedDates before = DerivedDates.of(SEVEN_THIRTY, rule, start, pauses, null);
        Instant dayAfter = Objects.requireNonNull(before.judged())
                .atZone(ZONE)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        Instant back = dayAfter.minus(Duration.ofMinutes(earlier));
        Instant from = back.isBefore(start) ? start : back;

        pauses.add(Pause.of(from, from.plus(Duration.ofMinutes(length)), "BACK_DATED", mode)
                .recordedAt(dayAfter));

        assertThat(DerivedDates.of(SEVEN_THIRTY, rule, start, pauses, null).judged())
                .isEqualTo(before.judged());
    }

    @Property(tries = 300)
    void a_pause_of_w_working_minutes_in_an_extensions_own_time_moves_it_by_exactly_w(
            @ForAll("receptions") Instant start,
            @ForAll @IntRange(min = 1, max = 60_000) int own,
            @ForAll @IntRange(max = 59_999) int after,
            @ForAll @IntRange(max = 20_000) int length) {
        Instant until = start.plus(Duration.ofMinutes(own));
        Instant from = start.plus(Duration.ofMinutes(after));
        Instant to = from.plus(Duration.ofMinutes(length));
        Assume.that(from.isBefore(until) && SEVEN_THIRTY.workingMinutesBetween(from, until) > 0);

        Instant moved = new Deadlines(SEVEN_THIRTY)
                .lengthened(start, until, List.of(Pause.of(from, to, "PAYMENT", PauseMode.EXCLUDE)));

        assertThat(SEVEN_THIRTY.workingMinutesBetween(until, moved))
                .isEqualTo(SEVEN_THIRTY.workingMinutesBetween(from, to));
    }

    @Property(tries = 300)
    void what_is_promised_is_never_earlier_than_what_was_counted_or_granted(
            @ForAll("receptions") Instant start,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll("pauses") List<Pause> relative,
            @ForAll @IntRange(min = 1, max = 60_000) int extendedBy) {
        TimeRule rule = TimeRule.usual(TimeLimit.workingDays(days), DueAt.CLOSING);
        Instant extension = start.plus(Duration.ofMinutes(extendedBy));

        DerivedDates dates = DerivedDates.of(
                SEVEN_THIRTY, rule, start, shifted(relative, start), new DerivedDates.Extension(start, extension));

        assertThat(dates.current()).isAfterOrEqualTo(dates.counted().dueAt()).isAfterOrEqualTo(extension);
    }

    @Provide
    Arbitrary<Instant> receptions() {
        return Arbitraries.integers()
                .between(0, 6 * 365 * 24 * 60)
                .map(minutes -> FIRST.plus(Duration.ofMinutes(minutes)));
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30_000),
                        Arbitraries.integers().between(1, 20_000),
                        Arbitraries.of(PauseMode.class))
                .as((after, length, mode) -> {
                    Instant from = Instant.EPOCH.plus(Duration.ofMinutes(after));
                    return Pause.of(from, from.plus(Duration.ofMinutes(length)), "SUPPLEMENT", mode);
                })
                .list()
                .ofMaxSize(4);
    }

    private static List<Pause> shifted(List<Pause> pauses, Instant start) {
        Duration by = Duration.between(Instant.EPOCH, start);
        return pauses.stream()
                .map(pause -> Pause.of(
                        pause.from().plus(by),
                        Objects.requireNonNull(pause.to()).plus(by),
                        pause.cause(),
                        pause.mode()))
                .toList();
    }
}
