package vn.motcua.api.history;

import java.io.EOFException;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipException;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Requests;
import vn.motcua.api.Times;
import vn.motcua.history.HistoryImport;
import vn.motcua.history.ImportOptions;
import vn.motcua.history.ImportReport;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;

/** Endpoint that takes over the history of a former system; it needs the role IMPORTER. */
@RestController
@Tag(name = "Imports", description = "History of a former system")
class ImportEndpoint {

    private final HistoryImport imports;
    private final Organisation organisation;
    private final MessageSource words;
    private final Times times;

    ImportEndpoint(HistoryImport imports, Organisation organisation, MessageSource words, Times times) {
        this.imports = imports;
        this.organisation = organisation;
        this.words = words;
        this.times = times;
    }

    /** A report. */
    @Schema(name = "Import")
    record Answer(
            int id,

            @Schema(description = "The key it was sent under")
            String key,

            OffsetDateTime startedAt,

            @Schema(description = "null while lines are missing") @Nullable
            OffsetDateTime finishedAt,

            int lines,

            @Schema(description = "Lines that are now in the history")
            long taken,

            @Schema(description = "Lines that were taken and cannot be right")
            long flagged,

            @Schema(description = "Lines that were not taken")
            long refused,

            @Schema(
                    description =
                            "Lines by what became of them: dossiers.new, .changed, .unchanged, .repeated; events.new,"
                                    + " .unchanged; mappings; empty; flagged and refused, and each by reason, such as"
                                    + " flagged.end-before-start")
            Map<String, Long> counts,

            @Schema(description = "The first flagged and refused lines; counts has all of them")
            List<Remark> remarks) {}

    /** A flagged or refused line. */
    @Schema(name = "ImportRemark")
    record Remark(
            @Schema(description = "Number of the line, from 1")
            int line,

            boolean refused,

            @Schema(description = "The same in every language")
            String reason,

            @Nullable String field,

            @Schema(description = "In the language asked for")
            String detail) {}

    @PostMapping(
            path = "/api/v1/imports",
            consumes = {
                "application/x-ndjson",
                "application/jsonl",
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.TEXT_PLAIN_VALUE,
                MediaType.APPLICATION_XML_VALUE,
                MediaType.TEXT_XML_VALUE,
                "application/gzip",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Take over dossiers and events of a former system",
            description =
                    "A line of JSON each, or an event log in XES (IEEE 1849-2016), plain or packed with gzip, of any length;"
                            + " which of them its first bytes say. Of an event log the traces are dossiers, and records are"
                            + " numbered instead of lines. Dossiers are known by ref: the same line"
                            + " again changes nothing, another takes its place. Times need an offset and are kept with it; due"
                            + " dates are taken as they are. An office, procedure or official that is no code here is kept by"
                            + " its name, unless a line of type mapping gave its code before. Broken off, the same file under the"
                            + " same key goes on where it was; done, it is reported again.")
    ResponseEntity<Answer> take(
            @Parameter(description = "Name of the import; without one it cannot go on when it breaks off")
                    @RequestHeader(name = Requests.KEY, required = false)
                    @Nullable
                    String key,
            @Parameter(description = "Whether lines that would be flagged, or have unknown fields, are refused")
                    @RequestParam(defaultValue = "false")
                    boolean strict,
            @Parameter(
                            description =
                                    "add: events are added to those known, equal ones once; replace: the events of a dossier"
                                            + " take the place of those known",
                            schema =
                                    @Schema(
                                            allowableValues = {"add", "replace"},
                                            defaultValue = "add"))
                    @RequestParam(defaultValue = "add")
                    String events,
            @Parameter(
                            description =
                                    "Code of the office in whose figures dossiers of unknown offices count; without one that"
                                            + " of the token")
                    @RequestParam(required = false)
                    @Nullable
                    String office,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/x-ndjson",
                                            schema =
                                                    @Schema(
                                                            type = "string",
                                                            example =
                                                                    "{\"type\":\"dossier\",\"ref\":\"A1\",\"procedure\":\"Permit\",\"office\":\"North\","
                                                                            + "\"channel\":\"COUNTER\",\"receivedAt\":\"2019-05-02T08:30:00+07:00\",\"dueAt\":null,"
                                                                            + "\"finishedAt\":null,\"returnedAt\":null}\n{\"type\":\"event\",\"ref\":\"A1\","
                                                                            + "\"at\":\"2019-05-02T08:30:00+07:00\",\"activity\":\"Received\"}\n"
                                                                            + "{\"type\":\"mapping\",\"kind\":\"office\",\"name\":\"North\",\"code\":\"H02.01\"}")))
                    HttpServletRequest request,
            Actor actor,
            Locale locale)
            throws IOException {
        ImportOptions options = new ImportOptions(
                key == null ? UUID.randomUUID().toString() : key.strip(), strict, replaces(events), office(office));
        ImportReport report;
        try {
            report = imports.take(options, request.getInputStream(), actor);
        } catch (ZipException | EOFException brokenOff) {
            throw RefusedException.invalid("history.refusal.broken-off");
        }
        return ResponseEntity.ok()
                .header(Requests.REPLAYED, String.valueOf(report.repeated()))
                .body(answer(report, locale));
    }

    @GetMapping(path = "/api/v1/imports/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The report of an import", description = "Of the imports of this token only.")
    Answer report(@PathVariable int id, Actor actor, Locale locale) {
        return answer(imports.report(id, actor), locale);
    }

    private static boolean replaces(String events) {
        return switch (events) {
            case "add" -> false;
            case "replace" -> true;
            default -> throw RefusedException.invalidField("events", "api.refusal.value");
        };
    }

    private @Nullable OfficeId office(@Nullable String code) {
        return code == null || code.isBlank()
                ? null
                : organisation
                        .officeByCode(code)
                        .orElseThrow(() -> RefusedException.invalidField("office", "api.refusal.unknown-office"))
                        .id();
    }

    private Answer answer(ImportReport report, Locale locale) {
        return new Answer(
                report.id(),
                report.name(),
                report.startedAt().atZone(times.zone()).toOffsetDateTime(),
                times.at(report.finishedAt()),
                report.lines(),
                report.taken(),
                report.flagged(),
                report.refused(),
                new TreeMap<>(report.counts()),
                report.remarks().stream()
                        .map(each -> new Remark(
                                each.line(),
                                each.refused(),
                                each.reason(),
                                each.field(),
                                words.getMessage("history.reason." + each.reason(), null, locale)))
                        .toList());
    }
}
