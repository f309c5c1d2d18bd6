package vn.motcua.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.ReferenceCopy;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Published working calendars, read from a copy in memory. A calendar is composed of scopes, each adding to the wider
 * one: nation, province, office. Its label joins the labels of its versions by {@code +} and is stored with every
 * promised date; a label always gives the same calendar, because a published version never changes.
 */
@Service
public class Calendars extends ReferenceCopy<CalendarSnapshot> {

    Calendars(CalendarReader reader, ZoneId zone) {
        super("calendar", CalendarSnapshot.empty(zone), () -> reader.read(zone), copy -> copy.version, reader::version);
    }

    /**
     * The newest calendar of an office.
     *
     * @throws RefusedException while no calendar of the nation is published
     */
    public WorkingCalendar forOffice(OfficeId office) {
        return current().forOffice(office);
    }

    /**
     * The newest calendar common to all offices.
     *
     * @throws RefusedException while no calendar of the nation is published
     */
    public WorkingCalendar common() {
        return current().common();
    }

    /**
     * The calendar with which a promised date was computed.
     *
     * @param label {@link WorkingCalendar#version()} of that calendar
     * @throws RefusedException when no such calendar was published
     */
    public WorkingCalendar version(String label) {
        return current().version(label);
    }

    /** All published versions of a scope, newest first; empty when it has no calendar of its own. */
    public List<CalendarVersion> versions(CalendarScope scope) {
        return current().versions(scope).stream()
                .map(CalendarSnapshot.Published::version)
                .toList();
    }

    /**
     * A published version of a scope as an office used it: added to the wider scopes' versions that were the last ones
     * while it was the newest of its scope.
     *
     * @param no number of the version; null for the newest
     * @throws RefusedException when the scope has no such version
     */
    public WorkingCalendar calendar(CalendarScope scope, @Nullable Integer no) {
        CalendarSnapshot now = current();
        CalendarSnapshot.Published newest = now.newest(scope);
        if (no == null && newest == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown-calendar", scope.toString());
        }
        return now.composedWith(no == null ? Objects.requireNonNull(newest) : now.version(scope, no));
    }

    /**
     * The difference between two versions of a scope.
     *
     * @throws RefusedException when the scope has no such version
     */
    public CalendarDifference differences(CalendarScope scope, int from, int to) {
        CalendarSnapshot now = current();
        return now.difference(now.version(scope, from), now.version(scope, to));
    }

    /**
     * The difference between a published version and the previous one of its scope.
     *
     * @throws RefusedException when this version is not published
     */
    public CalendarDifference differences(CalendarScope scope, CalendarVersionId version) {
        CalendarSnapshot now = current();
        List<CalendarSnapshot.Published> newestFirst = now.versions(scope);
        for (int at = 0; at < newestFirst.size(); at++) {
            if (newestFirst.get(at).version().id().equals(version)) {
                return now.difference(
                        at + 1 < newestFirst.size() ? newestFirst.get(at + 1) : null, newestFirst.get(at));
            }
        }
        throw RefusedException.notFound("catalogue.refusal.unknown-calendar", scope.toString());
    }

    CalendarSnapshot snapshot() {
        return current();
    }
}
