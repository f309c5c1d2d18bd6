package vn.motcua.administration;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.motcua.catalogue.Calendars;
import vn.motcua.worktime.WorkingCalendar;
import vn.motcua.worktime.WorkingSession;

/** The working calendar that all offices share. */
@Controller
class CalendarController {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2027;

    private final Calendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    CalendarController(Calendars calendars, Clock clock, ZoneId zone) {
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /** The hours of one day of the week; none when closed. */
    record Hours(DayOfWeek day, List<WorkingSession> sessions) {}

    @GetMapping("/quan-tri/lich")
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        int thisYear = LocalDate.ofInstant(clock.instant(), zone).getYear();
        int shown = Math.max(FIRST_YEAR, Math.min(LAST_YEAR, year == null ? thisYear : year));
        WorkingCalendar calendar = calendars.common();
        model.addAttribute("version", calendar.version());
        model.addAttribute("wall", WallCalendar.of(calendar, shown));
        model.addAttribute(
                "years", IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).boxed().toList());
        model.addAttribute(
                "week",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Hours(day, calendar.sessions().on(day)))
                        .toList());
        return "administration/calendar";
    }
}
