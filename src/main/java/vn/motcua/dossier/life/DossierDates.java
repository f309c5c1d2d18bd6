package vn.motcua.dossier.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.Pause;
import vn.motcua.worktime.WorkingCalendar;

/** A dossier's dates, as people see them and as they are derived anew. */
public final class DossierDates {

    private DossierDates() {}

    /** The dates of a dossier as they are seen on a day. */
    public static PromisedDates of(Dossier dossier, LocalDate today, ZoneId zone) {
        return PromisedDates.of(
                dossier.originalDueAt,
                dossier.unextendedDueAt(),
                dossier.dueAt(),
                dossier.dueProvisional(),
                dossier.extendedAt,
                dossier.apologisedAt,
                dossier.pausedSince,
                dossier.closedOn,
                today,
                zone);
    }

    /**
     * The dates as they follow from the dossier's rule, its start, the given pauses and its extension, by the newest calendar;
     * by the calendar they stand by where the newest one would bring them forward, for only a notice does that, by the
     * office's policy.
     */
    static DerivedDates derive(Dossier dossier, List<Pause> pauses, Rules rules) {
        WorkingCalendar newest = rules.calendar(dossier.receivingOffice());
        WorkingCalendar own = calendar(dossier, rules);
        DerivedDates dates = derive(dossier, pauses, newest);
        if (own.version().equals(newest.version())) {
            return dates;
        }
        try {
            DerivedDates kept = derive(dossier, pauses, own);
            return isEarlier(dates.current(), kept.current()) ? kept : dates;
        } catch (CalendarYearAbsentException unknownThen) {
            return dates;
        }
    }

    private static DerivedDates derive(Dossier dossier, List<Pause> pauses, WorkingCalendar calendar) {
        Instant start = dossier.clockStartedAt();
        if (start == null) {
            throw new IllegalStateException("The clock has not started");
        }
        return DerivedDates.of(calendar, dossier.timeRule(), start, pauses, dossier.extension());
    }

    private static boolean isEarlier(@Nullable Instant one, @Nullable Instant other) {
        return one != null && other != null && one.isBefore(other);
    }

    /** The calendar by which a dossier's dates stand now; a newer one may be on its way to it. */
    static WorkingCalendar calendar(Dossier dossier, Rules rules) {
        String version = dossier.dates.calendarVersion();
        return version == null ? rules.calendar(dossier.receivingOffice()) : rules.calendar(version);
    }
}
