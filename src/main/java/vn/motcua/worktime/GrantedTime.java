package vn.motcua.worktime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The time that a letter of extension gives, from the granting to the granted moment, in working minutes. */
final class GrantedTime {

    private final WorkingCalendar calendar;
    private final Deadlines deadlines;
    private final Instant until;
    private final long begin;
    private final long minutes;

    GrantedTime(WorkingCalendar calendar, Deadlines deadlines, Instant granted, Instant until) {
        Timeline timeline = calendar.timeline();
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.until = until;
        this.begin = timeline.nextWorkingMinute(calendar.minute(granted));
        this.minutes = timeline.workedBefore(calendar.minute(until)) - timeline.workedBefore(begin);
    }

    /** The end of the extension after the given pauses; exactly the granted moment when none of them moves it. */
    Instant after(List<Pause> pauses) {
        if (minutes <= 0) {
            return until;
        }
        List<Pause> taken = new ArrayList<>();
        long end = calendar.minute(until);
        for (Pause pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            long from = Math.max(calendar.minute(pause.from()), begin);
            if (pause.to() != null && Timeline.dayOf(from) <= Timeline.dayOf(end)) {
                taken.add(pause);
                end = end(taken);
            }
        }
        boolean stays = taken.isEmpty() || end == end(List.of());
        return stays ? until : calendar.instant(end);
    }

    private long end(List<Pause> pauses) {
        long runsFrom = begin;
        for (Pause pause : pauses) {
            long to = pause.to() == null ? begin : calendar.minute(pause.to());
            if (pause.mode() == PauseMode.RESTART && to > calendar.minute(pause.from())) {
                runsFrom = Math.max(runsFrom, to);
            }
        }
        PausedTime paused = PausedTime.of(calendar, pauses, runsFrom, Long.MAX_VALUE);
        return deadlines.after(calendar.timeline().nextWorkingMinute(runsFrom), minutes, paused);
    }
}
