package vn.motcua.api.catalogue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.Route;
import vn.motcua.catalogue.RouteStep;
import vn.motcua.catalogue.StepKind;
import vn.motcua.catalogue.UnitRule;
import vn.motcua.organisation.Level;
import vn.motcua.organisation.Role;
import vn.motcua.worktime.DueAt;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.TimeLimit;
import vn.motcua.worktime.TimeLimitUnit;

/** A whole procedure, as it is in force today. */
@Schema(name = "Procedure")
public record ProcedureAnswer(
        @Schema(example = "1.004873") String code,
        int version,
        String name,
        @Nullable String nameEn,
        String field,
        Set<Level> levels,
        Set<Channel> channels,

        @Schema(description = "Whether a person compared limits, papers and fees with their sources")
        boolean checked,

        @Nullable String result,
        @Nullable String agency,
        @Nullable String applicants,
        @Nullable String decision,
        @Nullable String legalBasis,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Case> cases) {

    /** A case of the procedure. */
    @Schema(name = "ProcedureCase")
    record Case(
            @Schema(description = "What a reception names as its case")
            int no,

            String name,
            String nameEn,
            Limit limit,
            DueAt dueAt,
            PauseMode supplementPauseMode,
            @Nullable Integer supplementAnswerDays,
            boolean proxyAllowed,
            List<Component> components,

            @Schema(description = "Empty means unknown, never free: free is a fee of 0")
            List<Fee> fees,

            List<Step> route) {}

    /** The time limit of all offices together. */
    @Schema(name = "ProcedureLimit")
    public record Limit(
            TimeLimitUnit unit,
            @Nullable Integer amount,
            @Nullable LocalTime cutOff,
            @Nullable String basis) {

        public static Limit of(TimeLimit limit, @Nullable String basis) {
            return new Limit(limit.unit(), limit.amount(), limit.cutOff(), basis);
        }
    }

    /** A paper of a complete dossier; a reception names it by {@code no}. */
    @Schema(name = "ComponentRequirement")
    record Component(
            int id,

            @Schema(description = "What a reception names as the requirement")
            int no,

            String name,
            @Nullable String nameEn,
            int originals,
            int certified,
            int photocopies,
            boolean mandatory,
            @Nullable String condition) {

        public static Component of(ComponentRequirement required) {
            return new Component(
                    required.id(),
                    required.no(),
                    required.name(),
                    required.nameEn(),
                    required.originals(),
                    required.certified(),
                    required.photocopies(),
                    required.mandatory(),
                    required.condition());
        }
    }

    /** An amount in VND with its condition and validity. */
    @Schema(name = "ProcedureFee")
    record Fee(
            FeeKind kind,

            @Schema(description = "VND; null when the provincial council sets it and it is not known here") @Nullable
            Long amount,

            @Nullable String per,
            @Nullable String condition,
            @Nullable String exemption,
            @Nullable String legalBasis,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        public static Fee of(ProcedureFee fee) {
            return new Fee(
                    fee.kind(),
                    fee.amount(),
                    fee.per(),
                    fee.condition(),
                    fee.exemption(),
                    fee.legalBasis(),
                    fee.validFrom(),
                    fee.validTo());
        }
    }

    /** A step of the route. */
    @Schema(name = "RouteStep")
    record Step(
            int no,
            StepKind kind,
            String name,
            String nameEn,
            UnitRule unit,
            Role role,

            @Schema(description = "Its part of the whole limit")
            int share,

            @Nullable Integer parallelGroup) {

        public static Step of(RouteStep step) {
            return new Step(
                    step.no(),
                    step.kind(),
                    step.name(),
                    step.nameEn(),
                    step.unitRule(),
                    step.role(),
                    step.share(),
                    step.parallelGroup());
        }
    }

    /** @param route the route of a case that holds on the day */
    public static ProcedureAnswer of(ProcedureVersion version, LocalDate day, Function<ProcedureCase, Route> route) {
        return new ProcedureAnswer(
                version.code(),
                version.no(),
                version.name(),
                version.nameEn(),
                version.field(),
                version.levels(),
                version.channels(),
                version.checked(),
                version.result(),
                version.agency(),
                version.applicants(),
                version.decision(),
                version.legalBasis(),
                version.source(),
                version.validFrom(),
                version.validTo(),
                version.cases().stream()
                        .map(each -> procedureCase(each, day, route.apply(each)))
                        .toList());
    }

    private static Case procedureCase(ProcedureCase each, LocalDate day, Route route) {
        return new Case(
                each.no(),
                each.name(),
                each.nameEn(),
                Limit.of(each.limit(), each.limitBasis()),
                each.rule().dueAt(),
                each.supplementPauseMode(),
                each.supplementAnswerDays(),
                each.proxyAllowed(),
                each.components().stream().map(Component::of).toList(),
                each.feesOn(day).stream().map(Fee::of).toList(),
                route.steps().stream().map(Step::of).toList());
    }
}
