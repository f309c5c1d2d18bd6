package vn.motcua.api.dossier;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import vn.motcua.api.Json;
import vn.motcua.api.Requests;
import vn.motcua.api.Times;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.request.PublicAddress;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.CalendarYearAbsentException;

/** Endpoint of actions on a dossier. */
@RestController
@Tag(name = "Dossiers")
class ActionEndpoint {

    /** The field of every action besides its own. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    private final Dossiers dossiers;
    private final DossierReader reader;
    private final ActionBodies actions;
    private final Times times;
    private final PublicAddress address;

    ActionEndpoint(Dossiers dossiers, DossierReader reader, ActionBodies actions, Times times, PublicAddress address) {
        this.dossiers = dossiers;
        this.reader = reader;
        this.actions = actions;
        this.times = times;
        this.address = address;
    }

    @PostMapping(
            path = "/api/v1/dossiers/{code}/actions/{action}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Do something to a dossier",
            description =
                    "One address for each action; the body has the action's own fields and, if wanted, expectedVersion:"
                            + " if somebody did something since that version, nothing is done and the answer says what"
                            + " happened meanwhile. What is not possible in the dossier's state is answered with 409 and"
                            + " the reason.")
    ResponseEntity<ReceiptAnswer> perform(
            @Parameter(description = "The dossier's code or id", example = "H02.29.16-261124-0001") @PathVariable
                    String code,
            @Parameter(example = "hand-over") @PathVariable("action") String name,
            @Parameter(
                            description =
                                    "8 to 100 printable characters, new for each request that is not a repetition",
                            example = "8f4c0e2a-2")
                    @RequestHeader(Requests.KEY)
                    String key,
            @RequestBody(required = false) @Nullable JsonNode body,
            Actor actor) {
        RequestKey request = Requests.key(key);
        Class<? extends Action> type = Actions.byName().get(name);
        if (type == null) {
            throw RefusedException.notFound("api.refusal.unknown-action");
        }
        DossierId dossier =
                reader.find(code, actor).orElseThrow(() -> RefusedException.notFound("dossier.refusal.not-found"));
        JsonNode given = body == null || body.isNull() ? JsonNodeFactory.instance.objectNode() : body;
        if (!given.isObject()) {
            throw RefusedException.invalid("api.refusal.body-object");
        }
        Integer expected = Json.integer(EXPECTED_VERSION, given.get(EXPECTED_VERSION));
        Action action = actions.read(
                type,
                given,
                Set.of(EXPECTED_VERSION),
                () -> reader.view(dossier, actor, ViewPurpose.API).procedureCase());
        return ReceiptAnswer.respond(
                ResponseEntity.ok(),
                perform(dossier, action, actor, request, expected),
                Actions.issuesSlip(name),
                times,
                address);
    }

    private Outcome perform(
            DossierId dossier, Action action, Actor actor, RequestKey request, @Nullable Integer expected) {
        try {
            return Requests.named(Map.of(), () -> dossiers.perform(dossier, action, actor, request, expected));
        } catch (CalendarYearAbsentException beyond) {
            throw RefusedException.conflict("worktime.year-absent", beyond.year());
        }
    }
}
