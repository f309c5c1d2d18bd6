package vn.motcua.duedate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.life.DerivedDates;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.SecondCalculator;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Recounts a dossier's dates with the second calculator, from rule, start, pauses, extension and the stored calendar
 * label, and compares them with the stored dates and the ledgers. It shares no arithmetic with the actions. Not
 * thread-safe.
 */
final class DateRecount {

    /** A date that differs from the recounted one. */
    record Fault(
            String field, @Nullable String stored, @Nullable String recomputed) {}

    private final Function<String, WorkingCalendar> calendars;
    private final ZoneId zone;
    private final Map<String, Walk> walks = new HashMap<>();

    private record Walk(WorkingCalendar calendar, SecondCalculator calculator) {}

    /** @param calendars gives the calendar of a label, or throws an exception when there is none */
    DateRecount(Function<String, WorkingCalendar> calendars, ZoneId zone) {
        this.calendars = calendars;
        this.zone = zone;
    }

    /** All differences; empty for a correct dossier. */
    List<Fault> faults(DateFacts facts) {
        List<Fault> faults = new ArrayList<>();
        try {
            dates(facts, faults);
        } catch (RefusedException unknown) {
            faults.add(new Fault("calendar", facts.calendar(), null));
        } catch (CalendarYearAbsentException beyond) {
            faults.add(new Fault("calendar-year", facts.calendar(), null));
        } catch (IllegalArgumentException impossible) {
            faults.add(new Fault("pauses", String.valueOf(facts.pauses().size()), null));
        }
        days(facts, faults);
        promises(facts, faults);
        pauses(facts, faults);
        return faults;
    }

    private void dates(DateFacts facts, List<Fault> faults) {
        DateFacts.Stored stored = facts.stored();
        String first = facts.promises().firstCalendar();
        if (first != null) {
            Instant original = walk(first).calculator().due(facts.firstRule(), facts.start(), List.of());
            compare("original", stored.original(), original, faults);
        }
        if (facts.calendar() == null) {
            compare("current", stored.current(), null, faults);
            return;
        }
        Walk walk = walk(facts.calendar());
        List<Pause> ended = facts.ended();
        List<Pause> inTime = walk.calculator().begunInTime(facts.rule(), facts.start(), ended);
        Instant judged = walk.calculator().due(facts.rule(), facts.start(), inTime);
        Instant counted = walk.calculator().due(facts.rule(), facts.start(), ended);
        DerivedDates.Extension extension = facts.extension();
        Instant granted = extension == null
                ? null
                : walk.calculator()
                        .orNextOpening(walk.calculator().lengthened(extension.grantedAt(), extension.until(), ended));
        compare("judged", stored.judged(), judged, faults);
        compare("current", stored.current(), later(counted, granted), faults);
    }

    private static @Nullable Instant later(@Nullable Instant counted, @Nullable Instant extended) {
        return counted == null || extended == null || counted.isAfter(extended) ? counted : extended;
    }

    /** Compares the stored local days, by which lists and figures are made, with their moments. */
    private void days(DateFacts facts, List<Fault> faults) {
        DateFacts.Stored stored = facts.stored();
        compare("judged-day", stored.judgedOn(), stored.judged() == null ? null : day(stored.judged()), faults);
        compare("current-day", stored.currentOn(), stored.current() == null ? null : day(stored.current()), faults);
    }

    /** Checks the ledger: no promised date is missing, the first is the original date and the last the present one. */
    private void promises(DateFacts facts, List<Fault> faults) {
        DateFacts.Promises promises = facts.promises();
        DateFacts.Stored stored = facts.stored();
        compare("promise-last", promises.lastDue(), stored.current(), faults);
        compare("promise-first", promises.firstDue(), stored.original(), faults);
        compare("promise-count", promises.count(), promises.last(), faults);
        if (stored.current() != null) {
            compare("promise-resumed", promises.resumptions(), facts.ended().size(), faults);
            compare("promise-extended", promises.extensions(), facts.extension() == null ? 0 : 1, faults);
        }
    }

    /** Checks that the limit is paused exactly while the last pause has no end. */
    private static void pauses(DateFacts facts, List<Fault> faults) {
        Instant open = facts.pauses().stream()
                .filter(Pause::isOpen)
                .map(Pause::knownSince)
                .findFirst()
                .orElse(null);
        compare("paused-since", facts.pausedSince(), open, faults);
    }

    private static void compare(
            String field, @Nullable Object stored, @Nullable Object recomputed, List<Fault> faults) {
        if (!Objects.equals(stored, recomputed)) {
            faults.add(new Fault(field, text(stored), text(recomputed)));
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private Walk walk(String version) {
        return walks.computeIfAbsent(version, label -> {
            WorkingCalendar calendar = calendars.apply(label);
            return new Walk(calendar, new SecondCalculator(calendar));
        });
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
