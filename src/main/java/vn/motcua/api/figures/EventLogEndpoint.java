package vn.motcua.api.figures;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.figures.Measure;
import vn.motcua.figures.eventlog.EventLog;
import vn.motcua.figures.eventlog.EventLogFormat;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Attachment;
import vn.motcua.platform.RefusedException;

/** Endpoint of event logs for process mining. */
@RestController
@Tag(name = "Statistics")
class EventLogEndpoint {

    private static final int LONGEST_REASON = 300;

    private final EventLog events;
    private final StatisticsRequests requests;
    private final ViewLog log;

    EventLogEndpoint(EventLog events, StatisticsRequests requests, ViewLog log) {
        this.events = events;
        this.requests = requests;
        this.log = log;
    }

    @GetMapping(
            path = "/api/v1/statistics/event-log",
            produces = {MediaType.APPLICATION_XML_VALUE, MediaType.APPLICATION_JSON_VALUE})
    @Operation(
            summary = "Event log of the dossiers behind a figure",
            description =
                    "XES (IEEE 1849-2016) or OCEL 2.0, for process mining. Dossiers narrowed as for the figures, with all their"
                            + " events in order of time. No citizen is named; codes of dossiers and officials are pseudonyms, the"
                            + " same in every log. Each log is in the list of exports.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_XML_VALUE,
                                        schema = @Schema(type = "string")),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(type = "object"))
                            }))
    void eventLog(
            @Parameter(description = "The first day", example = "2026-01-01") @RequestParam String from,
            @Parameter(description = "The last day, included", example = "2026-12-31") @RequestParam String to,
            @Parameter(description = "Which dossiers") @RequestParam(defaultValue = "RECEIVED") Measure measure,
            @Parameter(
                            description = "Form of the log",
                            schema =
                                    @Schema(
                                            allowableValues = {"xes", "ocel"},
                                            defaultValue = "xes"))
                    @RequestParam(required = false)
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "Whether codes of dossiers and officials stand in it as they are; for supervisors and"
                                            + " inspectors, with a reason")
                    @RequestParam(defaultValue = "false")
                    boolean names,
            @Parameter(description = "What the log is for; needed with names") @RequestParam(required = false) @Nullable
                    String reason,
            @ParameterObject StatisticsParameters asked,
            Actor actor,
            HttpServletResponse response)
            throws IOException {
        EventLogFormat form = EventLogFormat.parse(format);
        String why = StatisticsRequests.blankAsNull(reason);
        if (names && why == null || why != null && why.length() > LONGEST_REASON) {
            throw RefusedException.invalidField("reason", "figures.refusal.event-log-reason", LONGEST_REASON);
        }
        EventLog.Opened opened = events.open(requests.filter(from, to, asked), measure, form, names, actor);
        log.listing(names ? "event-log-named" : "event-log", actor, ViewPurpose.EXPORT, why);
        Attachment.announce(response, form.contentType() + ";charset=UTF-8", form.fileName());
        opened.write(response.getOutputStream());
    }
}
