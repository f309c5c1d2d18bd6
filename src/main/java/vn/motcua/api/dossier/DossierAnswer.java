package vn.motcua.api.dossier;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.DecisionOutcome;
import vn.motcua.dossier.value.DeliveryState;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.StepState;
import vn.motcua.dossier.value.SynchronisationState;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.Role;

/** The present state of a dossier. Moments that have not come are null. */
@Schema(name = "Dossier", description = "A dossier as it stands; moments are null while they have not come")
record DossierAnswer(
        UUID id,
        @Nullable String code,
        int version,
        BusinessState state,

        @Schema(description = "The code of the national portal, 1 to 10")
        int nationalState,

        MoneyState money,
        DeliveryState deliveryState,
        SynchronisationState synchronisation,
        Procedure procedure,
        Channel channel,

        @Schema(description = "Where the citizen handed it in and collects the result")
        Place receivingOffice,

        @Schema(description = "Who decides") Place competentOffice,
        @Schema(description = "Where the file is now") Place currentOffice,
        @Nullable Integer step,
        Owner owner,

        @Schema(description = "The further parties beside the owner; empty for most procedures")
        List<Party> parties,

        @Schema(description = "Null when the owner came in person") @Nullable
        Submitter submitter,

        String subject,
        Fee fee,
        Delivery delivery,
        Dates dates,
        Result result,
        List<Step> steps,
        List<Paper> components,
        List<HandOver> handOvers,

        @Schema(description = "What whoever asks may do now, by name")
        List<String> availableActions) {

    /** The procedure of the dossier. */
    @Schema(name = "DossierProcedure")
    record Procedure(
            String code,
            int version,
            String name,
            @Nullable String nameEn,
            @Schema(name = "case") int caseNo,
            String caseName) {}

    /** An office. */
    @Schema(name = "Office")
    record Place(String code, String name, String nameEn) {

        static Place of(Office office) {
            return new Place(office.code(), office.name(), office.nameEn());
        }
    }

    /** The owner. */
    @Schema(name = "DossierOwner")
    record Owner(
            OwnerKind kind,
            String name,
            @Nullable String identifier,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String address) {

        @Override
        public String toString() {
            return "Owner[" + kind + "]";
        }
    }

    /** A further party. */
    @Schema(name = "DossierParty")
    record Party(String role, String roleEn, Owner person) {

        @Override
        public String toString() {
            return "Party[" + role + "]";
        }
    }

    /** The submitter, if not the owner. */
    @Schema(name = "DossierSubmitter")
    record Submitter(
            String name,
            @Nullable String identifier,
            @Nullable String phone,
            @Nullable String relation,
            @Nullable String authorisation) {

        @Override
        public String toString() {
            return "Submitter[]";
        }
    }

    /** The fee in VND; null where it is unknown or not due. */
    @Schema(name = "DossierFee", description = "VND; null where not known or not asked")
    record Fee(
            @Nullable Long amount,
            @Nullable String exemption,
            @Nullable Long obligation) {}

    /** The delivery of the result. */
    @Schema(name = "DossierDelivery")
    record Delivery(ResultDelivery method, @Nullable String address) {}

    /** The moments of the dossier's life. */
    @Schema(name = "DossierDates")
    record Dates(
            OffsetDateTime submittedAt,

            @Schema(description = "Until when the desk must answer a submission") @Nullable
            OffsetDateTime answerDueAt,

            @Nullable OffsetDateTime acceptedAt,

            @Schema(description = "What was promised first") @Nullable
            OffsetDateTime originalDueAt,

            @Schema(description = "What was promised last") @Nullable
            OffsetDateTime dueAt,

            @Schema(description = "What on time is judged by: pauses move it, an extension does not") @Nullable
            OffsetDateTime unextendedDueAt,

            @Schema(description = "By which of its dates it is late")
            PromisedDates.Lateness late,

            boolean provisional,
            @Nullable String calendarVersion,
            @Nullable OffsetDateTime pausedSince,
            @Nullable OffsetDateTime extendedAt,

            @Schema(description = "When a letter of apology was sent for being late") @Nullable
            OffsetDateTime apologisedAt,

            @Schema(description = "When the result reached the desk") @Nullable
            OffsetDateTime finishedAt,

            @Nullable OffsetDateTime returnedAt,
            @Nullable OffsetDateTime closedAt) {}

    /** The result. */
    @Schema(name = "DossierResult")
    record Result(
            @Nullable DecisionOutcome outcome,
            @Nullable String number,
            @Nullable OffsetDateTime signedAt) {}

    /** A step of the route, or a consultation. */
    @Schema(name = "DossierStep")
    record Step(
            int no,
            StepKind kind,
            String name,
            String nameEn,
            String office,
            Role role,
            StepState state,
            @Nullable OffsetDateTime dueAt,

            @Schema(description = "Code of the official who has it in hand") @Nullable
            String holder,

            @Nullable OffsetDateTime startedAt,
            @Nullable OffsetDateTime finishedAt) {}

    /** A paper handed in. */
    @Schema(name = "DossierPaper")
    record Paper(String name, @Nullable Integer requirement, int originals, int certified, int photocopies) {}

    /** A hand-over from one office to another. */
    @Schema(name = "HandOver")
    record HandOver(
            int no,
            int step,
            String from,
            String giver,
            String to,
            Role toRole,
            OffsetDateTime givenAt,

            @Schema(allowableValues = {"PENDING", "CONFIRMED", "REFUSED"})
            String state,

            @Nullable OffsetDateTime answeredAt,
            @Nullable String receiver,
            @Nullable String reason) {}

    @Override
    public String toString() {
        return "DossierAnswer[" + id + " version " + version + "]";
    }
}
