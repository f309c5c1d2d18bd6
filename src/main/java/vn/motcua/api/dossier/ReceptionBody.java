package vn.motcua.api.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

import vn.motcua.catalogue.Channel;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ResultDelivery;

/** Body of a reception. */
@Schema(name = "Reception", description = "What a citizen hands in")
record ReceptionBody(
        @Schema(
                description = "Code of the receiving office",
                example = "H02.29.16",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String office,

        @Schema(
                description = "Code of the procedure",
                example = "1.004873",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String procedure,

        @JsonProperty("case")
        @Schema(name = "case", description = "Number of the procedure's case; 1 if left out", example = "1")
        @Nullable
        Integer procedureCase,

        @Schema(description = "COUNTER, if left out, is accepted at once; the others wait for the reception desk")
        @Nullable
        Channel channel,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        OwnerBody owner,

        @Schema(
                description = "The further parties beside the owner, such as the other spouse; left out for most"
                        + " procedures")
        @Nullable
        List<OwnerBody> parties,

        @Schema(description = "Who brings it for the owner; left out when the owner came in person") @Nullable
        SubmitterBody submitter,

        @Schema(
                description =
                        "The papers, or {\"all\": true} for each paper the case asks for, in the numbers it asks for",
                oneOf = {GivenPaper[].class, AllPapers.class},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        JsonNode components,

        @Schema(
                description = "What is asked for, in a line",
                example = "Xác nhận tình trạng hôn nhân để đăng ký kết hôn",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String subject,

        @Nullable FeeBody fee,
        @Nullable DeliveryBody delivery,

        @Schema(description = "Of the messages to the contacts given here; VI if left out") @Nullable
        Language language) {

    /** Language of messages. */
    @Schema(name = "Language")
    enum Language {
        VI,
        EN
    }

    /** The owner. */
    @Schema(name = "Owner")
    record OwnerBody(
            @Schema(description = "PERSON if left out") @Nullable
            OwnerKind kind,

            @Schema(example = "Nguyễn Thị Thử Nghiệm", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Schema(
                    description = "Citizen number or old identity number of a person, tax code of an organisation",
                    example = "024190001234")
            @Nullable
            String identifier,

            @Schema(example = "1990-03-02") @Nullable String birthDate,

            @Schema(description = "The year alone, when the full date is not known") @Nullable
            Integer birthYear,

            @Schema(example = "0912345678") @Nullable String phone,
            @Nullable String email,

            @Schema(example = "Thôn Một, xã Quý Sơn, huyện Lục Ngạn") @Nullable
            String address) {}

    /** The submitter. */
    @Schema(name = "Submitter")
    record SubmitterBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String name,

            @Nullable String identifier,
            @Nullable String phone,

            @Schema(
                    description = "What the submitter is to the owner",
                    example = "mẹ",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable
            String relation,

            @Schema(description = "The paper of authority that was shown") @Nullable
            String authorisation) {}

    /** A paper handed in. */
    @Schema(name = "GivenPaper")
    record GivenPaper(
            @Schema(
                    description = "Number of the case's requirement it answers; left out for a further paper",
                    example = "1")
            @Nullable
            Integer requirement,

            @Schema(description = "Name of a further paper") @Nullable
            String name,

            @Schema(description = "If no number is given, as many as the case asks for", example = "1") @Nullable
            Integer originals,

            @Nullable Integer certified,
            @Nullable Integer photocopies) {}

    /** All papers that the case requires. */
    @Schema(name = "AllPapers")
    record AllPapers(
            @Schema(allowableValues = "true", requiredMode = Schema.RequiredMode.REQUIRED)
            boolean all) {}

    /** Fee and payment at the desk. */
    @Schema(name = "ReceptionFee")
    record FeeBody(
            @Schema(description = "UNKNOWN if left out") @Nullable
            FeePayment payment,

            @Schema(description = "VND") @Nullable Long amount,

            @Schema(description = "Legal basis of an exemption") @Nullable
            String exemption) {}

    /** The delivery of the result. */
    @Schema(name = "Delivery")
    record DeliveryBody(
            @Schema(description = "DESK if left out") @Nullable
            ResultDelivery method,

            @Schema(description = "For POST") @Nullable String address) {}
}
