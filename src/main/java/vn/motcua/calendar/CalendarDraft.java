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
 * The next version of a scope's calendar, not published yet: it begins as a copy of the newest one.
 *
 * @param label it will be known by
 * @param revision grows with every edit; an edit names the one it was made from
 * @param basedOn the newest published version of the scope when the draft was opened; null for the first of a scope
 * @param frozen proposed for publication: nobody may edit it
 * @param overtaken another version of the scope was published since: the draft can only be discarded
 * @param years what is known of each year; said by the nation's calendar only
 * @param entries in order of date
 * @param hours the sessions of each working day of the week, in order; empty when it follows the wider scope
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
