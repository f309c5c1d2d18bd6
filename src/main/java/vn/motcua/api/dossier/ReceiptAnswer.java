package vn.motcua.api.dossier;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.api.Requests;
import vn.motcua.api.Times;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.Outcome;
import vn.motcua.platform.request.PublicAddress;

/** Receipt of an action: the dossier right after it. */
@Schema(
        name = "Receipt",
        description = "The dossier as it was right after the action; a repeated request gets the first one's")
record ReceiptAnswer(
        UUID id,

        @Schema(description = "Null before acceptance", example = "H02.29.16-261124-0001") @Nullable
        String code,

        @Schema(description = "What an action may expect; also the ETag of the dossier")
        int version,

        BusinessState state,

        @Schema(description = "The code of the national portal, 1 to 10")
        int nationalState,

        @Schema(
                description = "What the citizen is promised; null without a time limit",
                example = "2026-11-27T09:20:00+07:00")
        @Nullable
        OffsetDateTime dueAt,

        @Schema(description = "Whether the date reaches into a year whose holidays are not published yet")
        boolean provisional,

        OffsetDateTime happenedAt,

        @Schema(
                description =
                        "Eight digits that open the dossier with its code, or with the number of the submission; null but for the"
                                + " answer to the handing in, and to an action that issues another slip, whose number opens the"
                                + " status alone")
        @Nullable
        String checkNumber,

        @Schema(description = "In the address of the citizen's page and the QR code; null whenever the check number is")
        @Nullable
        String token,

        @Schema(description = "The citizen's page; null whenever the check number is") @Nullable
        String statusUrl) {

    private static ReceiptAnswer of(Outcome outcome, Outcome.@Nullable Slip slip, Times times, PublicAddress address) {
        return new ReceiptAnswer(
                outcome.dossier().value(),
                outcome.code(),
                outcome.version(),
                outcome.state(),
                outcome.state().nationalCode(),
                times.at(outcome.dueAt()),
                outcome.provisional(),
                Objects.requireNonNull(times.at(outcome.happenedAt())),
                slip == null ? null : slip.checkNumber(),
                slip == null ? null : slip.token(),
                slip == null ? null : address.of("/h/" + slip.token()));
    }

    /**
     * The answer with the headers of every answer to an action.
     *
     * @param slip whether the action issued a slip, so that its secrets are told; an answer to any other tells none
     */
    static ResponseEntity<ReceiptAnswer> respond(
            ResponseEntity.BodyBuilder response, Outcome outcome, boolean slip, Times times, PublicAddress address) {
        response.eTag(String.valueOf(outcome.version()));
        if (outcome.repeated()) {
            response.header(Requests.REPLAYED, "true");
        }
        return response.body(of(outcome, slip ? outcome.slip() : null, times, address));
    }
}
