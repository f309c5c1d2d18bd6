package vn.motcua.api.setup;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.setup.SetupChecks;
import vn.motcua.platform.setup.SetupState;
import vn.motcua.platform.setup.SetupStep;

/** Endpoint of the first-run checks, for client systems of the whole province. */
@RestController
@Tag(name = "Setup", description = "What is missing before the first citizen comes")
class SetupEndpoint {

    private final SetupChecks checks;
    private final Organisation organisation;
    private final MessageSource words;

    SetupEndpoint(SetupChecks checks, Organisation organisation, MessageSource words) {
        this.checks = checks;
        this.organisation = organisation;
        this.words = words;
    }

    /** All steps. */
    @Schema(name = "Setup")
    record Answer(boolean complete, List<Step> steps) {}

    /** One step. */
    @Schema(name = "SetupStep")
    record Step(
            SetupStep step,
            boolean done,

            @Schema(description = "In the language asked for")
            String name,

            @Schema(description = "How far it is, in the language asked for")
            String state) {}

    @GetMapping("/api/v1/setup")
    @Operation(
            summary = "What is done and what is missing before the first citizen comes",
            description = "For client systems that act for the whole province.")
    Answer setup(Actor actor, Locale locale) {
        OfficeId office = actor.office();
        if (office == null || !organisation.seesProvince(office)) {
            throw RefusedException.forbidden("organisation.refusal.not-province");
        }
        List<SetupState> states = checks.states();
        return new Answer(
                states.stream().allMatch(SetupState::done),
                states.stream().map(state -> step(state, locale)).toList());
    }

    private Step step(SetupState state, Locale locale) {
        String key = "administration.setup." + state.step();
        return new Step(
                state.step(),
                state.done(),
                words.getMessage(key, null, locale),
                words.getMessage(key + ".state", state.facts().toArray(), locale));
    }
}
