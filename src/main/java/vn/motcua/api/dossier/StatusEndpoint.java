package vn.motcua.api.dossier;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.api.Times;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.platform.RefusedException;
import vn.motcua.tracking.CitizenStatus;
import vn.motcua.tracking.StatusSentence;
import vn.motcua.tracking.StatusView;

/** Endpoint of a dossier's status for the holder of its slip. */
@RestController
@SecurityRequirements
@Tag(name = "Status", description = "For whoever has a slip; open to everybody, within limits")
class StatusEndpoint {

    private final CitizenStatus status;
    private final StatusSentence sentence;
    private final Times times;

    StatusEndpoint(CitizenStatus status, StatusSentence sentence, Times times) {
        this.status = status;
        this.sentence = sentence;
        this.times = times;
    }

    /** Status of a dossier, as far as its citizen may know it. */
    @Schema(name = "Status", description = "Where a dossier is, as its citizen may know it; names are masked")
    record Answer(
            String code,
            BusinessState state,

            @Schema(description = "The code of the national portal, 1 to 10")
            int nationalState,

            @Schema(description = "The state as a sentence, in the language asked for")
            String text,

            String procedure,
            String procedureName,
            @Schema(description = "Masked") String owner,

            @Schema(description = "Where to ask and collect")
            Desk office,

            @Schema(description = "Where the file is now") DossierAnswer.Place currentOffice,
            ResultDelivery delivery,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime originalDueAt,
            boolean provisional,

            @Schema(description = "By the date promised last")
            boolean late,

            @Schema(description = "By the date without its extension")
            boolean lateByOriginal,

            boolean paused,
            boolean extended,
            List<Station> steps,
            List<String> missing,
            @Nullable String missingReason,
            @Nullable String answerBy,

            @Schema(description = "VND still to be paid") @Nullable
            Long toPay,

            List<StatusView.Bring> bring) {}

    /** The receiving office with address and telephone. */
    @Schema(name = "Desk")
    record Desk(
            String code,
            String name,
            String nameEn,
            @Nullable String address,
            @Nullable String phone) {}

    /** One of the four stations. */
    @Schema(name = "Station")
    record Station(
            StatusView.Station station,
            StatusView.Progress progress,
            @Nullable OffsetDateTime at,
            String office) {}

    /** Numbers of a slip. */
    @Schema(name = "StatusQuestion")
    record Question(
            @Schema(description = "Code of the dossier", example = "H02.29.16-261124-0001") @Nullable
            String code,

            @Schema(description = "Check number, eight digits", example = "12345678") @Nullable
            String check) {

        @Override
        public String toString() {
            return "Question[]";
        }
    }

    @PostMapping(
            path = "/api/v1/status",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Where is a dossier?",
            description =
                    "By the code and the check number on its slip, which stand in the body and so in no log of addresses."
                            + " An unknown code and a wrong check number get the same answer; who tries too often has to"
                            + " wait.")
    Answer status(@RequestBody Question question, HttpServletRequest request, Locale locale) {
        return answer(
                Objects.requireNonNullElse(question.code(), ""),
                Objects.requireNonNullElse(question.check(), ""),
                request,
                locale);
    }

    /**
     * The same with the check number in the address.
     *
     * @deprecated for {@link #status(Question, HttpServletRequest, Locale)}: addresses stand in logs and histories
     */
    @Deprecated
    @GetMapping(path = "/api/v1/status", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            deprecated = true,
            summary = "Where is a dossier? Deprecated: use POST",
            description =
                    "Deprecated, because the check number stands in the address, which proxies and histories keep."
                            + " Works like POST.\n\n"
                            + "By the code and the check number on its slip. An unknown code and a wrong check number get the"
                            + " same answer; who tries too often has to wait.")
    Answer status(
            @Parameter(example = "H02.29.16-261124-0001") @RequestParam String code,
            @Parameter(description = "Eight digits", example = "12345678") @RequestParam String check,
            HttpServletRequest request,
            Locale locale) {
        return answer(code, check, request, locale);
    }

    private Answer answer(String code, String check, HttpServletRequest request, Locale locale) {
        return status.byCheckNumber(code, check, request.getRemoteAddr())
                .map(view -> answer(view, locale))
                .orElseThrow(() -> RefusedException.notFound("dossier.refusal.look-up"));
    }

    private Answer answer(StatusView view, Locale locale) {
        return new Answer(
                view.code(),
                view.state(),
                view.state().nationalCode(),
                sentence.of(view, locale),
                view.procedure().code(),
                view.procedure().name(),
                view.owner(),
                new Desk(
                        view.receiving().code(),
                        view.receiving().name(),
                        view.receiving().nameEn(),
                        view.receiving().address(),
                        view.receiving().phone()),
                DossierAnswer.Place.of(view.current()),
                view.delivery(),
                times.at(view.dates().current()),
                times.at(view.dates().original()),
                view.dates().provisional(),
                view.dates().lateness().byCurrent(),
                view.dates().lateness().byOriginal(),
                view.paused(),
                view.dates().extended(),
                view.steps().stream().map(this::station).toList(),
                view.missing(),
                view.missingReason(),
                view.answerBy(),
                view.toPay(),
                view.bring());
    }

    private Station station(StatusView.Step step) {
        return new Station(
                step.station(),
                step.progress(),
                times.at(step.at()),
                step.place().code());
    }
}
