package vn.motcua.api.calendar;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Times;
import vn.motcua.calendar.CalendarScope;
import vn.motcua.calendar.CalendarYear;
import vn.motcua.calendar.CalendarYears;
import vn.motcua.calendar.file.CalendarExport;
import vn.motcua.calendar.file.CalendarFile;
import vn.motcua.platform.RefusedException;
import vn.motcua.worktime.DayKind;
import vn.motcua.worktime.YearState;

/** Endpoint of the calendars by which dates are counted; public. */
@RestController
@RequestMapping("/api/v1/calendars/{scope}")
@SecurityRequirements
@Tag(name = "Calendars", description = "Which days and hours offices work, and by which notice; open to everybody")
class CalendarEndpoint {

    private static final MediaType ICS = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int DIGITS = 4;

    private final CalendarYears calendars;
    private final CalendarExport export;
    private final Times times;

    CalendarEndpoint(CalendarYears calendars, CalendarExport export, Times times) {
        this.calendars = calendars;
        this.export = export;
        this.times = times;
    }

    /** A year of a calendar. */
    @Schema(name = "CalendarYear")
    record Answer(
            @Schema(description = "VN, province or the code of an office", example = "H02.29.16")
            String scope,

            int year,

            @Schema(
                    description =
                            "The calendar that was read, as promises name it: the versions of the scopes it is composed of,"
                                    + " joined by +",
                    example = "VN-1")
            String version,

            @Schema(description = "CONFIRMED, or PROVISIONAL while notices are still to come")
            YearState state,

            @Schema(description = "When the newest of its parts was published") @Nullable
            OffsetDateTime publishedAt,

            @Schema(description = "The zone its times are of", example = "Asia/Ho_Chi_Minh")
            String zone,

            @Schema(
                    description = "Opening and closing by weekday; none on a rest day",
                    example = "{\"MONDAY\":[[\"07:30\",\"11:30\"],[\"13:30\",\"17:00\"]]}")
            Map<DayOfWeek, List<List<String>>> sessions,

            @Schema(description = "The days that differ from their weekday, in order")
            List<Day> days) {}

    /** A day that differs from its weekday. */
    @Schema(name = "CalendarDay")
    record Day(
            LocalDate date,
            DayKind kind,
            @Schema(example = "Quốc khánh") String name,

            @Schema(description = "The notice or law that says so")
            String notice,

            @Schema(description = "Of a LOCAL_CLOSURE of a part of the day: from when on", example = "14:00") @Nullable
            String closedFrom,

            @Schema(description = "The scope that says so: VN, province or the code of an office", example = "VN")
            String scope) {}

    @GetMapping(
            path = "/{year}",
            produces = {MediaType.APPLICATION_JSON_VALUE, CalendarExport.ICS})
    @Operation(
            summary = "A year of a working calendar",
            description = "As JSON, or as iCalendar when asked for by Accept: text/calendar. A year of which nothing is"
                    + " known is not found: it is not a year without holidays.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = CalendarExport.ICS, schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> year(
            @Parameter(description = "VN, province or the code of an office", example = "VN") @PathVariable
                    String scope,
            @Parameter(example = "2026") @PathVariable String year,
            @Parameter(description = "The label of a published version; without it the newest")
                    @RequestParam(required = false)
                    @Nullable
                    String version,
            @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
            Locale locale) {
        CalendarYear found = find(scope, year, version);
        if (wantsIcs(headers)) {
            return file(found, CalendarFile.Format.ICS, ICS, export.ics(found, locale));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer(found));
    }

    @GetMapping(path = "/{year}.ics", produces = CalendarExport.ICS)
    @Operation(
            summary = "A year of a working calendar as iCalendar (RFC 5545)",
            description = "Events of whole days with UIDs that stay from version to version.")
    ResponseEntity<Object> ics(
            @PathVariable String scope,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String version,
            Locale locale) {
        CalendarYear found = find(scope, year, version);
        return file(found, CalendarFile.Format.ICS, ICS, export.ics(found, locale));
    }

    @GetMapping(path = "/{year}.csv", produces = "text/csv")
    @Operation(
            summary = "The special days of a year as a table",
            description = "Columns date, kind, name, source, status, closed_from, scope. Cells that a spreadsheet would"
                    + " take for a formula have an apostrophe before them.")
    ResponseEntity<Object> csv(
            @PathVariable String scope,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String version) {
        CalendarYear found = find(scope, year, version);
        return file(found, CalendarFile.Format.CSV, CSV, CalendarExport.csv(found));
    }

    private CalendarYear find(String scopeCode, String yearText, @Nullable String version) {
        CalendarScope scope = calendars
                .scope(scopeCode)
                .orElseThrow(() -> RefusedException.notFound("catalogue.refusal.unknown-scope")
                        .at("scope"));
        CalendarYear found = calendars.year(scope, year(yearText), version);
        if (found.state() == YearState.ABSENT) {
            throw RefusedException.notFound("catalogue.refusal.absent-year", String.valueOf(found.year()))
                    .at("year");
        }
        return found;
    }

    private static int year(String text) {
        boolean digits = text.length() == DIGITS && text.chars().allMatch(each -> each >= '0' && each <= '9');
        int year = digits ? Integer.parseInt(text) : 0;
        if (year < CalendarYears.FIRST_YEAR || year > CalendarYears.LAST_YEAR) {
            throw RefusedException.invalidField(
                    "year",
                    "catalogue.refusal.year",
                    String.valueOf(CalendarYears.FIRST_YEAR),
                    String.valueOf(CalendarYears.LAST_YEAR));
        }
        return year;
    }

    /** Whether iCalendar is preferred to JSON; JSON when the client accepts anything. */
    private static boolean wantsIcs(HttpHeaders headers) {
        List<MediaType> accepted = new ArrayList<>(headers.getAccept());
        accepted.sort(Comparator.comparingDouble(MediaType::getQualityValue).reversed());
        return accepted.stream()
                .filter(type -> type.includes(MediaType.APPLICATION_JSON) || type.includes(ICS))
                .findFirst()
                .map(type -> !type.includes(MediaType.APPLICATION_JSON))
                .orElse(false);
    }

    private static ResponseEntity<Object> file(
            CalendarYear year, CalendarFile.Format format, MediaType type, String content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(CalendarExport.fileName(year, format))
                                .build()
                                .toString())
                .body(content);
    }

    private Answer answer(CalendarYear year) {
        Map<DayOfWeek, List<List<String>>> sessions = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            sessions.put(
                    day,
                    year.calendar().sessions().on(day).stream()
                            .map(session -> List.of(
                                    session.from().toString(), session.to().toString()))
                            .toList());
        }
        return new Answer(
                year.code(),
                year.year(),
                year.version(),
                year.state(),
                times.at(year.publishedAt()),
                times.zone().getId(),
                sessions,
                year.days().stream()
                        .map(day -> new Day(
                                day.entry().date(),
                                day.entry().kind(),
                                day.entry().name(),
                                day.entry().source(),
                                day.entry().closedFrom() == null
                                        ? null
                                        : String.valueOf(day.entry().closedFrom()),
                                day.code()))
                        .toList());
    }
}
