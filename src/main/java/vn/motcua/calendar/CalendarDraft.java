package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.YearState;

/**
 * Draft of the next version of a scope's calendar. It begins as a copy of the newest version.
 *
 * @param label label that the version will have
 * @param revision number that grows with every edit; an edit names the revision from which it was made
 * @param basedOn newest published version of the scope when the draft was opened; null for the scope's first version
 * @param frozen whether the draft is proposed for publication, so that nobody may edit it
 * @param overtaken whether a newer version of the scope was published since, so that the draft can only be discarded
 * @param years state of each year; in the nation's calendar only
 * @param entries entries, in order of date
 * @param hours sessions of each working day of the week, in order; empty when the wider scope's hours apply
 */
public record CalendarDraft(
        CalendarVersionId id,
        CalendarScope scope,
        String label,
        int no,
        int revision,
        CalendarNoticeText notice,
        @Nullable CalendarVersionId basedOn,
        String openedBy,
        Instant openedAt,
        boolean frozen,
        boolean overtaken,
        SortedMap<Integer, YearState> years,
        List<CalendarEntry> entries,
        Map<DayOfWeek, List<WorkingSession>> hours) {

    public CalendarDraft {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        entries = List.copyOf(entries);
        hours = Map.copyOf(hours);
    }
}
