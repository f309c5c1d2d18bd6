package vn.motcua.worktime;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PausedTime.Stretch;

/**
 * Explains one deadline day by day. It does not compute the due moment; a test shows that its rows sum to the limit.
 */
final class Explanation {

    private final Deadline deadline;
    private final WorkingCalendar calendar;
    private final Timeline timeline;
    private final PausedTime paused;
    private final long startDay;
    private final List<ExplanationRow> rows = new ArrayList<>();

    Explanation(Deadline deadline) {
        this.deadline = deadline;
        this.calendar = deadline.calendar();
        this.timeline = calendar.timeline();
        this.paused = deadline.notCounted();
        this.startDay = Timeline.dayOf(deadline.startMinute());
    }

    List<ExplanationRow> rows() {
        if (deadline.restarted()) {
            restart();
        } else if (deadline.startMinute() != deadline.receivedMinute()) {
            receivedOutsideHours();
        }
        Long due = deadline.dueMinute();
        if (due == null) {
            rows.add(ExplanationRow.of(date(startDay), ExplanationKind.NOT_SPECIFIED));
        } else {
            switch (deadline.limit().unit()) {
                case HOUR -> hours(due);
                case WORKING_DAY -> days(due, timeline::isWorkingDay);
                case CALENDAR_DAY -> days(due, this::countsInCalendarDays);
                case MONTH -> months(due);
                default -> sameDay(due);
            }
        }
        openPauses();
        return List.copyOf(rows);
    }

    private void restart() {
        for (Stretch stretch : deadline.beforeRestart().stretches()) {
            for (long day = stretch.fromDay(); day <= stretch.toDay(); day++) {
                pausedPart(day, stretch);
            }
        }
        rows.add(ExplanationRow.of(date(startDay), ExplanationKind.RESTARTED)
                .between(time(deadline.startMinute()), null));
    }

    private void receivedOutsideHours() {
        long received = deadline.receivedMinute();
        long receivedDay = Timeline.dayOf(received);
        rows.add(ExplanationRow.of(date(receivedDay), ExplanationKind.RECEIVED_OUTSIDE_HOURS)
                .between(time(received), null));
        for (long day = receivedDay; day < startDay; day++) {
            if (!timeline.isWorkingDay(day)) {
                restDay(day);
            }
        }
    }

    private void hours(long due) {
        for (long day = startDay; day <= Timeline.dayOf(due); day++) {
            if (timeline.isWorkingDay(day)) {
                hoursOf(day, due);
            } else {
                restDay(day);
            }
        }
    }

    private void hoursOf(long day, long due) {
        partialClosure(day);
        DaySessions sessions = timeline.sessions(day);
        long midnight = day * Timeline.MINUTES_PER_DAY;
        for (int i = 0; i < sessions.size(); i++) {
            long from = Math.max(midnight + sessions.from(i), deadline.startMinute());
            long to = Math.min(midnight + sessions.to(i), due);
            for (Stretch stretch : paused.stretches()) {
                long begin = Math.max(stretch.from(), from);
                long end = Math.min(stretch.to(), to);
                if (begin < end) {
                    hoursBetween(day, from, begin);
                    rows.add(ExplanationRow.of(date(day), ExplanationKind.PAUSED)
                            .between(time(begin), time(end))
                            .because(told(begin, end, Pause::cause), told(begin, end, Pause::reference)));
                    from = end;
                }
            }
            hoursBetween(day, from, to);
        }
    }

    private void hoursBetween(long day, long from, long to) {
        if (from < to) {
            rows.add(ExplanationRow.of(date(day), ExplanationKind.HOURS_COUNTED)
                    .between(time(from), time(to))
                    .lasting((int) (to - from))
                    .because(makeupName(day), makeupSource(day)));
        }
    }

    private boolean countsInCalendarDays(long day) {
        return deadline.rule().holidaysCounted() || !timeline.isHoliday(day);
    }

    private void days(long due, LongPredicate counts) {
        int counted = firstDay(true);
        int limit = deadline.limit().count();
        long dueDay = Timeline.dayOf(due);
        for (long day = startDay + 1; day <= dueDay; day++) {
            if (counted < limit && !counts.test(day)) {
                restDay(day);
            } else if (counted < limit && !paused.coversDay(day)) {
                counted++;
                counted(day, counted);
            } else {
                uncounted(day, dueDay, counted == limit);
            }
        }
    }

    /** Adds the row of the first day. Returns the number of counted days so far: 1 or 0. */
    private int firstDay(boolean daysAreCounted) {
        if (deadline.rule().firstDay() == FirstDay.NOT_COUNTED) {
            rows.add(ExplanationRow.of(date(startDay), ExplanationKind.FIRST_NOT_COUNTED));
            return 0;
        }
        ExplanationRow row = ExplanationRow.of(date(startDay), ExplanationKind.FIRST_COUNTED)
                .because(makeupName(startDay), makeupSource(startDay));
        rows.add(daysAreCounted ? row.numbered(1) : row);
        return 1;
    }

    private void counted(long day, int number) {
        partialClosure(day);
        boolean makeup = makeupName(day) != null;
        CalendarEntry entry = calendar.entriesOn(date(day)).stream()
                .filter(candidate -> candidate.closedFrom() == null)
                .findFirst()
                .orElse(null);
        rows.add(ExplanationRow.of(date(day), makeup ? ExplanationKind.MAKEUP_COUNTED : ExplanationKind.COUNTED)
                .numbered(number)
                .because(entry == null ? null : entry.name(), entry == null ? null : entry.source()));
    }

    /**
     * Adds the row of a day that is not counted: in a pause, or between the last counted day and the next working day.
     */
    private void uncounted(long day, long dueDay, boolean limitReached) {
        if (paused.coversDay(day)) {
            pausedDay(day);
        } else if (!timeline.isWorkingDay(day)) {
            restDay(day);
        } else if (limitReached && day == dueDay) {
            rows.add(ExplanationRow.of(date(day), ExplanationKind.ROLLED));
        } else {
            partialClosure(day);
        }
    }

    private void months(long due) {
        firstDay(false);
        LocalDate end = date(startDay);
        for (int month = 1; month <= deadline.limit().count(); month++) {
            end = date(Deadlines.monthsAfter(startDay, month, deadline.rule().firstDay()));
            rows.add(ExplanationRow.of(end, ExplanationKind.MONTH_COUNTED).numbered(month));
        }
        for (long day = startDay + 1; day <= end.toEpochDay(); day++) {
            if (paused.coversDay(day)) {
                pausedDay(day);
            }
        }
        for (long day = end.toEpochDay() + 1; day <= Timeline.dayOf(due); day++) {
            uncounted(day, Timeline.dayOf(due), true);
        }
        rows.sort(Comparator.comparing(ExplanationRow::date));
    }

    private void sameDay(long due) {
        long dueDay = Timeline.dayOf(due);
        TimeLimit limit = deadline.limit();
        if (Deadlines.startsAfterCutOff(limit, deadline.startMinute())) {
            rows.add(ExplanationRow.of(date(startDay), ExplanationKind.AFTER_CUT_OFF)
                    .between(limit.cutOff(), null));
        }
        for (long day = startDay; day < dueDay; day++) {
            if (!timeline.isWorkingDay(day)) {
                restDay(day);
            } else if (paused.coversDay(day)) {
                pausedDay(day);
            } else {
                partialClosure(day);
            }
        }
        rows.add(ExplanationRow.of(
                        date(dueDay),
                        limit.unit() == TimeLimitUnit.AT_ONCE ? ExplanationKind.AT_ONCE : ExplanationKind.SAME_DAY)
                .between(null, time(due))
                .because(makeupName(dueDay), makeupSource(dueDay)));
    }

    private void openPauses() {
        deadline.pauses().stream().filter(Pause::isOpen).forEach(pause -> {
            long from = calendar.minute(pause.from());
            rows.add(ExplanationRow.of(Minutes.date(from), ExplanationKind.PAUSE_OPEN)
                    .between(time(from), null)
                    .because(pause.cause(), pause.reference()));
        });
        rows.sort(Comparator.comparing(ExplanationRow::date));
    }

    private void restDay(long day) {
        List<CalendarEntry> closing = calendar.entriesOn(date(day)).stream()
                .filter(CalendarEntry::closesTheDay)
                .toList();
        if (closing.isEmpty()) {
            rows.add(ExplanationRow.of(date(day), ExplanationKind.WEEKEND));
        }
        closing.forEach(
                entry -> rows.add(ExplanationRow.of(date(day), kindOf(entry)).because(entry.name(), entry.source())));
    }

    private static ExplanationKind kindOf(CalendarEntry entry) {
        return switch (entry.kind()) {
            case HOLIDAY -> ExplanationKind.HOLIDAY;
            case COMPENSATORY_OFF -> ExplanationKind.COMPENSATORY_OFF;
            default -> ExplanationKind.LOCAL_CLOSURE;
        };
    }

    private void partialClosure(long day) {
        calendar.entriesOn(date(day)).stream()
                .filter(entry -> entry.closedFrom() != null)
                .forEach(entry -> rows.add(ExplanationRow.of(date(day), ExplanationKind.LOCAL_CLOSURE)
                        .between(entry.closedFrom(), null)
                        .because(entry.name(), entry.source())));
    }

    private void pausedDay(long day) {
        paused.stretches().stream()
                .filter(stretch -> stretch.fromDay() < day && day <= stretch.toDay())
                .forEach(stretch -> pausedPart(day, stretch));
    }

    private void pausedPart(long day, Stretch stretch) {
        long begin = Math.max(stretch.from(), day * Timeline.MINUTES_PER_DAY);
        long end = Math.min(stretch.to(), (day + 1) * Timeline.MINUTES_PER_DAY);
        rows.add(ExplanationRow.of(date(day), ExplanationKind.PAUSED)
                .between(
                        day == stretch.fromDay() ? time(stretch.from()) : null,
                        day == stretch.toDay() ? time(stretch.to()) : null)
                .because(told(begin, end, Pause::cause), told(begin, end, Pause::reference)));
    }

    /**
     * The distinct texts of all ended pauses in a stretch of time, joined; of those that touch it when the stretch is
     * one moment.
     */
    private @Nullable String told(long begin, long end, Function<Pause, @Nullable String> words) {
        long slack = begin == end ? 1 : 0;
        String told = deadline.pauses().stream()
                .filter(pause -> pause.to() != null
                        && calendar.minute(pause.from()) < end + slack
                        && calendar.minute(pause.to()) > begin - slack)
                .map(words)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return told.isEmpty() ? null : told;
    }

    private @Nullable CalendarEntry makeup(long day) {
        return calendar.entriesOn(date(day)).stream()
                .filter(entry -> entry.kind() == DayKind.MAKEUP_WORKDAY && timeline.isWorkingDay(day))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String makeupName(long day) {
        CalendarEntry makeup = makeup(day);
        return makeup == null ? null : makeup.name();
    }

    private @Nullable String makeupSource(long day) {
        CalendarEntry makeup = makeup(day);
        return makeup == null ? null : makeup.source();
    }

    private static LocalDate date(long day) {
        return LocalDate.ofEpochDay(day);
    }

    private static LocalTime time(long minute) {
        return Minutes.time(Timeline.minuteOfDay(minute));
    }
}
