package vn.motcua.administration.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.administration.ScopeNames;
import vn.motcua.calendar.CalendarComparison;
import vn.motcua.calendar.CalendarNames;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.WallCalendar;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;

/** Page of the calendar of any scope and version, year by year. */
@Controller
class CalendarController {

    private static final int MOST_FOUND = 20;

    private final CalendarYears calendars;
    private final CalendarNames names;
    private final Organisation organisation;
    private final Clock clock;

    CalendarController(CalendarYears calendars, CalendarNames names, Organisation organisation, Clock clock) {
        this.calendars = calendars;
        this.names = names;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/quan-tri/lich")
    String year(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(required = false) @Nullable String compare,
            @RequestParam(required = false) @Nullable String q,
            Actor actor,
            Locale locale,
            Model model) {
        CalendarScope chosen = scope == null || scope.isBlank()
                ? CalendarScope.province()
                : calendars
                        .scope(scope)
                        .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-scope")
                                .at("scope"));
        int asked = year == null ? LocalDate.now(clock).getYear() : year;
        CalendarYear shown = calendars.year(chosen, within(asked), version);
        CalendarComparison comparison = compare == null || compare.isBlank()
                ? null
                : CalendarComparison.of(calendars.year(chosen, shown.year(), compare), shown);
        model.addAttribute("wall", WallCalendar.of(shown, comparison));
        model.addAttribute("name", ScopeNames.name(chosen, organisation, locale));
        model.addAttribute("years", years(shown));
        List<String> versions = calendars.versions(chosen);
        model.addAttribute("versions", versions);
        model.addAttribute("versionNames", names.of(shownOf(versions, shown, comparison), locale));
        model.addAttribute(
                "compare", comparison == null ? null : comparison.before().version());
        model.addAttribute("q", q);
        model.addAttribute("found", q == null || q.isBlank() ? null : found(q));
        model.addAttribute("administrator", actor.has(Role.ADMINISTRATOR));
        return "administration/calendar";
    }

    /** The years of the page: the covered ones, the one after them, and the one shown. */
    static SortedSet<Integer> years(CalendarYear shown) {
        TreeSet<Integer> years = new TreeSet<>(shown.statedYears());
        if (!years.isEmpty()) {
            years.add(within(years.last() + 1));
        }
        years.add(shown.year());
        return years;
    }

    static int within(int year) {
        return Math.max(CalendarYears.FIRST_YEAR, Math.min(CalendarYears.LAST_YEAR, year));
    }

    private static List<String> shownOf(
            List<String> versions, CalendarYear shown, @Nullable CalendarComparison comparison) {
        List<String> labels = new ArrayList<>(versions);
        labels.add(shown.version());
        if (comparison != null) {
            labels.add(comparison.before().version());
        }
        return labels;
    }

    private List<Office> found(String text) {
        return organisation.searchOffices(text, null, MOST_FOUND);
    }
}
