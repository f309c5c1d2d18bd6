package vn.motcua.api.dossier;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.EventAnswers;
import vn.motcua.api.Page;
import vn.motcua.api.Times;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.WorklistFilter;
import vn.motcua.desk.WorklistQuery;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.EventView;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Endpoint of dossiers in the scope of the client; each opening of a person's data is recorded in the view log. */
@RestController
@RequestMapping(path = "/api/v1/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Dossiers")
class DossierEndpoint {

    private final DossierReader reader;
    private final Dossiers dossiers;
    private final WorklistQuery worklists;
    private final DossierListQuery lists;
    private final ApplicantQuery search;
    private final DossierAnswers answers;
    private final DossierDeadlineAnswers deadlines;
    private final EventAnswers events;
    private final Times times;

    DossierEndpoint(
            DossierReader reader,
            Dossiers dossiers,
            WorklistQuery worklists,
            DossierListQuery lists,
            ApplicantQuery search,
            DossierAnswers answers,
            DossierDeadlineAnswers deadlines,
            EventAnswers events,
            Times times) {
        this.reader = reader;
        this.dossiers = dossiers;
        this.worklists = worklists;
        this.lists = lists;
        this.search = search;
        this.answers = answers;
        this.deadlines = deadlines;
        this.events = events;
        this.times = times;
    }

    /** Kind of a list of dossiers. */
    enum ListOf {
        /** Steps at work here, the nearest deadline first. */
        WORK,
        /** Steps that wait for the citizen. */
        ON_HOLD,
        /** Submitted online or by post and not yet answered. */
        SUBMITTED,
        /** Received here and waiting for papers or a payment. */
        WAITING_FOR_CITIZEN,
        /** Results on the shelf. */
        UNCOLLECTED
    }

    @GetMapping
    @Operation(
            summary = "Lists of dossiers",
            description = "WORK and ON_HOLD are steps for the roles of whoever asks, SUBMITTED, WAITING_FOR_CITIZEN and"
                    + " UNCOLLECTED the desk's lists. With q instead: a code, an identity number, a telephone"
                    + " number, or at least three letters of the owner's name; the search is written down.")
    Page<DossierLine> list(
            @RequestParam(defaultValue = "WORK") ListOf list,
            @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "20") int size,
            Actor actor) {
        if (q != null && !q.isBlank()) {
            return Page.of(search.search(q, actor, cursor, size).map(row -> DossierLine.of(row, times)));
        }
        return switch (list) {
            case WORK, ON_HOLD -> {
                WorklistFilter filter =
                        new WorklistFilter(null, WorklistFilter.Holding.ALL, null, list == ListOf.ON_HOLD);
                yield Page.of(worklists.page(actor, filter, cursor, size).map(row -> DossierLine.of(row, times)));
            }
            case SUBMITTED -> Page.of(lists.submitted(actor, cursor, size).map(row -> DossierLine.of(row, times)));
            case WAITING_FOR_CITIZEN ->
                Page.of(lists.waitingForCitizen(actor, cursor, size).map(row -> DossierLine.of(row, times)));
            case UNCOLLECTED -> Page.of(lists.uncollected(actor, cursor, size).map(row -> DossierLine.of(row, times)));
        };
    }

    @GetMapping("/{code}")
    @Operation(
            summary = "A dossier",
            description =
                    "By code or id. The ETag is the dossier's version: If-None-Match answers 304 while nothing has"
                            + " happened. That it was opened is written down.")
    @ApiResponse(responseCode = "200", description = "The dossier")
    ResponseEntity<DossierAnswer> dossier(
            @Parameter(example = "H02.29.16-261124-0001") @PathVariable String code, Actor actor) {
        DossierId id = find(code, actor);
        DossierView shown = reader.view(id, actor, ViewPurpose.API);
        DossierAnswer answer = answers.of(shown.withActions(dossiers.available(shown, actor)));
        return ResponseEntity.ok().eTag(String.valueOf(answer.version())).body(answer);
    }

    @GetMapping("/{code}/events")
    @Operation(summary = "What happened to a dossier, oldest first")
    Page<EventAnswers.Event> events(
            @Parameter(example = "H02.29.16-261124-0001") @PathVariable String code,
            @Parameter(description = "From the page before") @RequestParam(required = false) @Nullable String cursor,
            @Parameter(description = "1 to 100") @RequestParam(defaultValue = "100") int size,
            Actor actor) {
        DossierId id = find(code, actor);
        Cursor after = Cursor.parse(cursor, 1);
        int asked = KeysetPage.size(size);
        List<EventView> read = reader.events(id, actor, after == null ? 0 : after.integer(0), asked, ViewPurpose.API);
        String next =
                read.size() < asked ? null : Cursor.of(read.get(read.size() - 1).version());
        return new Page<>(read.stream().map(events::of).toList(), next);
    }

    @GetMapping("/{code}/deadline")
    @Operation(
            summary = "Why is a dossier due when it is?",
            description =
                    "Every date that was ever promised, every time the clock stood, and the limit counted day by day.")
    DossierDeadlineAnswer deadline(
            @Parameter(example = "H02.29.16-261124-0001") @PathVariable String code, Actor actor, Locale locale) {
        return deadlines.of(reader.view(find(code, actor), actor, ViewPurpose.API), locale);
    }

    private DossierId find(String code, Actor actor) {
        return reader.find(code, actor).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
    }
}
