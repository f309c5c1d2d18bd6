package vn.motcua.calendar;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Edition;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.VersionWatch;
import vn.motcua.worktime.WorkingCalendar;

/**
 * The working calendars that are published, answered from a copy in memory. A calendar is composed of scopes, each
 * adding to the wider one: nation, province, office. Its label, which every promise keeps, names the versions it is
 * composed of, joined by {@code +}; a label gives the same calendar for ever, since a published version never changes.
 */
@Service
public class Calendars implements InitializingBean, DisposableBean, Edition {

    private final CalendarReader reader;
    private final ZoneId zone;
    private final VersionWatch watch;
    private volatile CalendarSnapshot snapshot;

    Calendars(CalendarReader reader, ZoneId zone) {
        this.reader = reader;
        this.zone = zone;
        this.watch = new VersionWatch("calendar", this::follow);
        this.snapshot = CalendarSnapshot.empty(zone);
    }

    /**
     * The newest calendar of an office.
     *
     * @throws RefusedException while no calendar of the nation is published
     */
    public WorkingCalendar forOffice(OfficeId office) {
        return snapshot.forOffice(office);
    }

    /**
     * The newest calendar that all offices share.
     *
     * @throws RefusedException while no calendar of the nation is published
     */
    public WorkingCalendar common() {
        return snapshot.common();
    }

    /**
     * The calendar a promise was computed with.
     *
     * @param label {@link WorkingCalendar#version()} of then
     * @throws RefusedException when no such calendar was ever published
     */
    public WorkingCalendar version(String label) {
        return snapshot.version(label);
    }

    /** All published versions of a scope, newest first; empty when it has no calendar of its own. */
    public List<CalendarVersion> versions(CalendarScope scope) {
        return snapshot.versions(scope).stream()
                .map(CalendarSnapshot.Published::version)
                .toList();
    }

    /**
     * A published version of a scope as an office lived by it: added to the wider scopes, as they were last while it was
     * the newest of its own.
     *
     * @param no the version's number; null for the newest
     * @throws RefusedException when the scope has no such version
     */
    public WorkingCalendar calendar(CalendarScope scope, @Nullable Integer no) {
        CalendarSnapshot now = snapshot;
        CalendarSnapshot.Published newest = now.newest(scope);
        if (no == null && newest == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown-calendar", scope.toString());
        }
        return now.composedWith(no == null ? Objects.requireNonNull(newest) : now.version(scope, no));
    }

    /**
     * What a version of a scope says otherwise than an earlier one, or any other, of the same scope.
     *
     * @throws RefusedException when the scope has no such version
     */
    public CalendarDifference differences(CalendarScope scope, int from, int to) {
        CalendarSnapshot now = snapshot;
        return now.difference(now.version(scope, from), now.version(scope, to));
    }

    /**
     * What a published version says otherwise than the one of its scope before it.
     *
     * @throws RefusedException when no such version is published
     */
    public CalendarDifference differences(CalendarScope scope, CalendarVersionId version) {
        CalendarSnapshot now = snapshot;
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
        return snapshot;
    }

    @Override
    public Object edition() {
        return snapshot;
    }

    /** Reads everything again. To be called after the commit of a new version. */
    public synchronized void refresh() {
        snapshot = reader.read(zone);
    }

    @Override
    public void afterPropertiesSet() {
        refresh();
        watch.start();
    }

    /** Reads again if somebody has changed something. */
    void follow() {
        if (reader.version() != snapshot.version) {
            refresh();
        }
    }

    @Override
    public void destroy() {
        watch.stop();
    }
}
