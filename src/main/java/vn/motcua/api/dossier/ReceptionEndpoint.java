package vn.motcua.api.dossier;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Requests;
import vn.motcua.api.Times;
import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.dossier.value.Reception;
import vn.motcua.notification.ReceptionPreferences;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RequestKey;
import vn.motcua.platform.request.PublicAddress;

/** Endpoint of receptions. */
@RestController
@Tag(name = "Dossiers", description = "Handing in, acting, and following")
class ReceptionEndpoint {

    private final Dossiers dossiers;
    private final Receptions receptions;
    private final ReceptionPreferences told;
    private final Times times;
    private final PublicAddress address;

    ReceptionEndpoint(
            Dossiers dossiers, Receptions receptions, ReceptionPreferences told, Times times, PublicAddress address) {
        this.dossiers = dossiers;
        this.receptions = receptions;
        this.told = told;
        this.times = times;
        this.address = address;
    }

    @PostMapping(
            path = "/api/v1/dossiers",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand in a dossier",
            description =
                    "At the counter it is accepted at once: it gets its code, its check number and its date. Online and by"
                            + " post it waits for the reception desk and has none of them yet. The same Idempotency-Key again"
                            + " gets the same answer; another body under it is refused.")
    @ApiResponse(responseCode = "201", description = "Accepted, or handed in")
    ResponseEntity<ReceiptAnswer> receive(
            @Parameter(
                            description =
                                    "8 to 100 printable characters, new for each request that is not a repetition",
                            example = "8f4c0e2a-1")
                    @RequestHeader(Requests.KEY)
                    String key,
            @RequestBody ReceptionBody body,
            Actor actor) {
        RequestKey request = Requests.key(key);
        Reception reception = receptions.of(body);
        Outcome outcome = Requests.named(
                Receptions.FIELDS,
                () -> told.with(
                        () -> reception.channel() == Channel.COUNTER
                                ? dossiers.accept(reception, actor, request)
                                : dossiers.submit(reception, actor, request),
                        Set.of(),
                        body.language() == ReceptionBody.Language.EN));
        String name =
                Objects.requireNonNullElse(outcome.code(), outcome.dossier().toString());
        return ReceiptAnswer.respond(
                ResponseEntity.created(URI.create(address.of("/api/v1/dossiers/" + name))),
                outcome,
                true,
                times,
                address);
    }
}
