package vn.motcua.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.YearState;

/** Years of published and drafted calendars, for pages and the API. Each method needs at most one query. */
@Service
public class CalendarYears {

    /** First year that can be asked for. */
    public static final int FIRST_YEAR = 1900;

    /** Last year that can be asked for. */
    public static final int LAST_YEAR = 2199;

    /** The code of the nation's scope. */
    public static final String NATION = "VN";

    /** The code of the province's scope. */
    public static final String PROVINCE = "province";

    private static final int LONGEST_LABEL = 200;
    private static final int MOST_VERSIONS = 20;
    private static final String JOINED = "+";

    private final Calendars calendars;
    private final CalendarReader reader;
    private final Organisation organisation;

    CalendarYears(Calendars calendars, CalendarReader reader, Organisation organisation) {
        this.calendars = calendars;
        this.reader = reader;
        this.organisation = organisation;
    }

    /** The scope of a code: {@value #NATION}, {@value #PROVINCE} or the code of an office. */
    public Optional<CalendarScope> scope(@Nullable String code) {
        String given = code == null ? "" : code.strip();
        if (given.equalsIgnoreCase(NATION)) {
            return Optional.of(CalendarScope.nation());
        }
        if (given.equalsIgnoreCase(PROVINCE)) {
            return Optional.of(CalendarScope.province());
        }
        return organisation
                .officeByCode(given)
                .or(() -> organisation.officeByCode(given.toUpperCase(Locale.ROOT)))
                .map(Office::id)
                .map(CalendarScope::of);
    }

    /** The code of a scope, the inverse of {@link #scope}. */
    public String code(CalendarScope scope) {
        OfficeId office = scope.office();
        return office != null
                ? organisation.office(office).code()
                : scope.kind() == CalendarScope.Kind.NATION ? NATION : PROVINCE;
    }

    /**
     * Returns a published year.
     *
     * @param version label of a published calendar of this scope, alone or joined to those of wider scopes by {@code
     *     +}; null for the newest
     * @return the year, also when its state is absent, see {@link CalendarYear#state()}
     * @throws RefusedException NOT_FOUND at {@code version} when the scope has no such calendar, UNAVAILABLE while the
     *     nation has none
     */
    public CalendarYear year(CalendarScope scope, int year, @Nullable String version) {
        CalendarSnapshot snapshot = calendars.snapshot();
        List<CalendarSnapshot.Published> parts = version == null || version.isBlank()
                ? newest(snapshot, scope)
                : parts(snapshot, scope, version.strip());
        if (parts.isEmpty()) {
            throw RefusedException.unavailable("catalogue.refusal.no-calendar");
        }
        return compose(scope, year, snapshot.version(label(parts)), parts, publishedAt(parts));
    }

    /** The year with the draft in place of the newest version of its scope. */
    public CalendarYear draft(CalendarDraft draft, int year) {
        CalendarSnapshot snapshot = calendars.snapshot();
        CalendarSnapshot.Published drafted =
                reader.find(draft.id()).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-draft"));
        List<CalendarSnapshot.Published> parts = newest(snapshot, draft.scope());
        parts.removeIf(part -> part.version().scope().equals(draft.scope()));
        parts.add(drafted);
        parts.sort(Comparator.comparing(part -> part.version().scope().kind()));
        return compose(draft.scope(), year, snapshot.with(drafted, draft.scope().office()), parts, null);
    }

    /**
     * Labels of all present and former calendars of a scope: the newest first, then those with an older version of one
     * part, newest first.
     */
    public List<String> versions(CalendarScope scope) {
        CalendarSnapshot snapshot = calendars.snapshot();
        List<CalendarSnapshot.Published> newest = newest(snapshot, scope);
        if (newest.isEmpty()) {
            return List.of();
        }
        List<String> labels = new ArrayList<>(List.of(label(newest)));
        for (int at = newest.size() - 1; at >= 0; at--) {
            List<CalendarSnapshot.Published> parts = new ArrayList<>(newest);
            CalendarSnapshot.Published current = newest.get(at);
            for (CalendarSnapshot.Published older :
                    snapshot.versions(current.version().scope())) {
                if (!older.label().equals(current.label()) && labels.size() < MOST_VERSIONS) {
                    parts.set(at, older);
                    labels.add(label(parts));
                }
            }
        }
        return labels;
    }

    /** The newest version of each scope that applies, from the widest on; empty while the nation has none. */
    private static List<CalendarSnapshot.Published> newest(CalendarSnapshot snapshot, CalendarScope scope) {
        List<CalendarSnapshot.Published> parts = new ArrayList<>();
        for (CalendarScope each : scopes(scope)) {
            CalendarSnapshot.Published newest = snapshot.newest(each);
            if (newest != null) {
                parts.add(newest);
            }
        }
        return parts;
    }

    /** The scopes that apply to a scope, from the widest on. */
    private static List<CalendarScope> scopes(CalendarScope scope) {
        return Stream.of(CalendarScope.nation(), CalendarScope.province(), scope)
                .filter(each -> each.kind().compareTo(scope.kind()) <= 0)
                .distinct()
                .toList();
    }

    private static String label(List<CalendarSnapshot.Published> parts) {
        return parts.stream().map(CalendarSnapshot.Published::label).collect(Collectors.joining(JOINED));
    }

    /**
     * The versions of a joined label: at most one for each scope, from the nation on, none of a narrower scope or of
     * another office.
     */
    private static List<CalendarSnapshot.Published> parts(
            CalendarSnapshot snapshot, CalendarScope scope, String label) {
        if (label.length() > LONGEST_LABEL) {
            throw unknown(label);
        }
        // a plus sign typed in an address arrives as a space
        List<String> asked = List.of(label.replace(' ', '+').split("\\+", -1));
        List<CalendarSnapshot.Published> parts = find(snapshot, scope, asked);
        if (parts.size() != asked.size()) {
            throw unknown(label);
        }
        if (parts.get(0).version().scope().kind() != CalendarScope.Kind.NATION) {
            if (parts.size() > 1) {
                throw unknown(label); // without the nation's part it would have no hours
            }
            String whole = snapshot.composedWith(parts.get(0)).version();
            return find(snapshot, scope, List.of(whole.split("\\+", -1)));
        }
        return parts;
    }

    /** The versions among these labels, at most one for each scope, from the widest on. */
    private static List<CalendarSnapshot.Published> find(
            CalendarSnapshot snapshot, CalendarScope scope, List<String> labels) {
        List<CalendarSnapshot.Published> parts = new ArrayList<>();
        for (CalendarScope each : scopes(scope)) {
            snapshot.versions(each).stream()
                    .filter(published -> labels.contains(published.label()))
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private static RefusedException unknown(String label) {
        String shown = label.length() > 60 ? label.substring(0, 60) : label;
        return RefusedException.notFound("catalogue.refusal.unknown-calendar", shown)
                .at("version");
    }

    private CalendarYear compose(
            CalendarScope scope,
            int year,
            WorkingCalendar calendar,
            List<CalendarSnapshot.Published> parts,
            @Nullable Instant publishedAt) {
        List<CalendarYear.Day> days = new ArrayList<>();
        TreeSet<Integer> stated = new TreeSet<>();
        for (CalendarSnapshot.Published part : parts) {
            CalendarScope said = part.version().scope();
            String code = code(said);
            stated.addAll(new HashSet<>(part.years().keySet()));
            part.days().stream()
                    .filter(entry -> entry.date().getYear() == year)
                    .forEach(entry -> days.add(new CalendarYear.Day(entry, said.kind(), code)));
        }
        days.sort(Comparator.comparing((CalendarYear.Day day) -> day.entry().date())
                .thenComparing(CalendarYear.Day::said)
                .thenComparing(day -> day.entry().kind()));
        stated.removeIf(each -> calendar.stateOf(each) == YearState.ABSENT);
        return new CalendarYear(year, scope, code(scope), calendar, days, stated, publishedAt);
    }

    private static Instant publishedAt(List<CalendarSnapshot.Published> parts) {
        return parts.stream()
                .map(part -> part.version().publishedAt())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
