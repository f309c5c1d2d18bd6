package vn.motcua.portal.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.calendar.CalendarNames;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.WallCalendar;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.portal.Places;
import vn.motcua.portal.Queries;

/** Page of the working calendar for citizens, by which every promised date is counted. */
@Controller("citizensCalendar")
class OfficeCalendarController {

    private final CalendarYears calendars;
    private final CalendarNames names;
    private final Places places;
    private final Organisation organisation;
    private final Clock clock;

    OfficeCalendarController(
            CalendarYears calendars, CalendarNames names, Places places, Organisation organisation, Clock clock) {
        this.calendars = calendars;
        this.names = names;
        this.places = places;
        this.organisation = organisation;
        this.clock = clock;
    }

    @GetMapping("/lich-lam-viec")
    String year(
            @RequestParam(name = "noi", required = false) @Nullable String place,
            @RequestParam(name = "nam", required = false) @Nullable Integer year,
            @RequestParam(name = "q", required = false) @Nullable String query,
            Locale locale,
            Model model) {
        String code = Queries.text(place);
        CalendarScope scope = code == null
                ? CalendarScope.province()
                : calendars.scope(code).orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-scope"));
        int thisYear = LocalDate.now(clock).getYear();
        int asked =
                year == null ? thisYear : Math.max(CalendarYears.FIRST_YEAR, Math.min(CalendarYears.LAST_YEAR, year));
        CalendarYear shown = calendars.year(scope, asked, null);
        TreeSet<Integer> years = new TreeSet<>(shown.statedYears().tailSet(thisYear - 1));
        years.add(thisYear + 1);
        years.add(asked);
        String text = Queries.text(query);
        OfficeId office = scope.office();
        model.addAttribute("wall", WallCalendar.of(shown));
        model.addAttribute("versionNames", names.of(List.of(shown.version()), locale));
        model.addAttribute("office", office == null ? null : organisation.office(office));
        model.addAttribute("years", years);
        model.addAttribute("query", text);
        model.addAttribute(
                "found",
                text == null ? List.of() : places.search(text, null, locale).rows());
        return "portal/calendar";
    }
}
