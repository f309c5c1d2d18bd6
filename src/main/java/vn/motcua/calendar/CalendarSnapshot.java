package vn.motcua.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.CalendarEntry;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;
import vn.motcua.worktime.WorkingSessions;
import vn.motcua.worktime.YearState;

/** All published calendars at one moment; a composed calendar is made once and cached. */
final class CalendarSnapshot {

    /** A version of a scope, before it is added to those of the wider scopes. */
    record Published(
            CalendarVersion version,
            Map<Integer, YearState> years,
            List<CalendarEntry> days,
            Map<DayOfWeek, List<WorkingSession>> sessions) {

        String label() {
            return version.label();
        }
    }

    private static final String JOINED = "+";

    final long version;
    private final ZoneId zone;
    private final Map<String, Published> byLabel = new HashMap<>();
    private final Map<CalendarScope, NavigableMap<Integer, Published>> byScope = new HashMap<>();
    private final ConcurrentMap<String, WorkingCalendar> composed = new ConcurrentHashMap<>();

    CalendarSnapshot(long version, ZoneId zone, List<Published> published) {
        this.version = version;
        this.zone = zone;
        for (Published each : published) {
            byLabel.put(each.label(), each);
            byScope.computeIfAbsent(each.version.scope(), any -> new TreeMap<>())
                    .put(each.version.no(), each);
        }
    }

    static CalendarSnapshot empty(ZoneId zone) {
        return new CalendarSnapshot(-1, zone, List.of());
    }

    WorkingCalendar forOffice(OfficeId office) {
        return composed(latest(office));
    }

    WorkingCalendar common() {
        return composed(latest(null));
    }

    private WorkingCalendar composed(List<Published> parts) {
        return version(label(parts));
    }

    private static String label(List<Published> parts) {
        return String.join(JOINED, parts.stream().map(Published::label).toList());
    }

    /**
     * The newest versions, from the widest scope to the narrowest; without an office, only those of nation and
     * province.
     */
    private List<Published> latest(@Nullable OfficeId office) {
        Published nation = newest(CalendarScope.nation());
        if (nation == null) {
            throw RefusedException.unavailable("catalogue.refusal.no-calendar");
        }
        List<Published> parts = new ArrayList<>(List.of(nation));
        Stream.of(CalendarScope.province(), office == null ? null : CalendarScope.of(office))
                .map(scope -> scope == null ? null : newest(scope))
                .filter(Objects::nonNull)
                .forEach(parts::add);
        return parts;
    }

    @Nullable
    Published newest(CalendarScope scope) {
        NavigableMap<Integer, Published> versions = byScope.get(scope);
        return versions == null ? null : versions.lastEntry().getValue();
    }

    /** The published version with that label; null when there is none. */
    @Nullable
    Published published(String label) {
        return byLabel.get(label);
    }

    /** All published versions of a scope, newest first. */
    List<Published> versions(CalendarScope scope) {
        return List.copyOf(
                byScope.getOrDefault(scope, new TreeMap<>()).descendingMap().values());
    }

    /** The version of a scope with this number. */
    Published version(CalendarScope scope, int no) {
        Published found = byScope.getOrDefault(scope, new TreeMap<>()).get(no);
        if (found == null) {
            throw RefusedException.notFound("catalogue.refusal.unknown-calendar", scope + " " + no);
        }
        return found;
    }

    /** A version added to the wider scopes' versions that were the last ones while it was the newest of its scope. */
    WorkingCalendar composedWith(Published part) {
        Map.Entry<Integer, Published> successor = Objects.requireNonNull(
                        byScope.get(part.version.scope()), "known scope")
                .higherEntry(part.version.no());
        Instant until =
                successor == null ? Instant.MAX : successor.getValue().version.publishedAt();
        List<Published> parts = new ArrayList<>();
        for (CalendarScope wider : List.of(CalendarScope.nation(), CalendarScope.province())) {
            if (wider.kind().compareTo(part.version.scope().kind()) < 0) {
                versions(wider).stream()
                        .filter(each -> each.version.publishedAt().isBefore(until))
                        .findFirst()
                        .ifPresent(parts::add);
            }
        }
        parts.add(part);
        return composed(parts);
    }

    /** {@link #with(Published, OfficeId, Map)} for one office. */
    WorkingCalendar with(Published draft, @Nullable OfficeId office) {
        return with(draft, office, new HashMap<>());
    }

    /**
     * An office's calendar with this draft in place of the newest version of its scope.
     *
     * @param made calendars composed before, by label; not cached in this object, because the draft may change
     */
    WorkingCalendar with(Published draft, @Nullable OfficeId office, Map<String, WorkingCalendar> made) {
        CalendarScope scope = draft.version.scope();
        boolean applies = scope.kind() != CalendarScope.Kind.OFFICE
                || scope.office() != null && scope.office().equals(office);
        List<Published> parts = new ArrayList<>();
        if (scope.kind() == CalendarScope.Kind.NATION && newest(scope) == null) {
            parts.add(draft);
        } else {
            parts.addAll(latest(office));
            if (applies) {
                parts.removeIf(each -> each.version.scope().equals(scope));
                parts.add(draft);
                parts.sort(Comparator.comparing(each -> each.version.scope().kind()));
            }
        }
        return made.computeIfAbsent(label(parts), label -> compose(label, parts));
    }

    WorkingCalendar version(String label) {
        WorkingCalendar known = composed.get(label);
        return known != null ? known : composed.computeIfAbsent(label, this::compose);
    }

    private WorkingCalendar compose(String label) {
        List<Published> parts = new ArrayList<>();
        for (String part : label.split("\\" + JOINED)) {
            Published published = byLabel.get(part);
            if (published == null) {
                throw RefusedException.notFound("catalogue.refusal.unknown-calendar", label);
            }
            parts.add(published);
        }
        return compose(label, parts);
    }

    private WorkingCalendar compose(String label, List<Published> parts) {
        Map<DayOfWeek, List<WorkingSession>> sessions = Map.of();
        for (Published part : parts) {
            if (!part.sessions.isEmpty()) {
                sessions = part.sessions; // a narrower scope that states hours states a whole week
            }
        }
        WorkingCalendar.Builder builder = WorkingCalendar.builder(label, zone, week(label, sessions));
        for (Published part : parts) {
            part.years.forEach(builder::year);
            builder.entries(part.days);
        }
        return builder.build();
    }

    /** The difference from an earlier version of the scope; hours that neither states are those of the wider scope. */
    CalendarDifference difference(@Nullable Published before, Published after) {
        boolean had = before != null && !before.sessions.isEmpty();
        boolean has = !after.sessions.isEmpty();
        return CalendarDifference.between(
                        before == null ? List.of() : before.days,
                        new TreeMap<>(before == null ? Map.of() : before.years),
                        after.days,
                        new TreeMap<>(after.years))
                .withHours(
                        HoursChange.between(hours(before, after.version.scope()), hours(after, after.version.scope())),
                        had == has ? null : has);
    }

    private Map<DayOfWeek, List<WorkingSession>> hours(@Nullable Published part, CalendarScope scope) {
        return part == null || part.sessions.isEmpty() ? widerHours(scope) : part.sessions;
    }

    /**
     * The hours that apply to a scope without its own: those of the nearest wider scope that has some; none for the
     * nation.
     */
    Map<DayOfWeek, List<WorkingSession>> widerHours(CalendarScope scope) {
        return Stream.of(CalendarScope.province(), CalendarScope.nation())
                .filter(wider -> wider.kind().compareTo(scope.kind()) < 0)
                .map(this::newest)
                .filter(newest -> newest != null && !newest.sessions.isEmpty())
                .findFirst()
                .map(newest -> newest.sessions)
                .orElse(Map.of());
    }

    /** Makes the week; a worked Saturday has the hours of Monday, or of the first working day. */
    private static WorkingSessions week(String label, Map<DayOfWeek, List<WorkingSession>> hours) {
        List<WorkingSession> ordinary = Stream.of(DayOfWeek.values())
                .map(hours::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("calendar " + label + " has no hours"));
        WorkingSessions week = WorkingSessions.mondayToFriday(ordinary.toArray(WorkingSession[]::new));
        for (DayOfWeek day : DayOfWeek.values()) {
            week = week.with(day, hours.getOrDefault(day, List.of()).toArray(WorkingSession[]::new));
        }
        return week;
    }
}
