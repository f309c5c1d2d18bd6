package vn.motcua.dossier.value;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.organisation.OfficeId;

/**
 * What a citizen hands in: the whole of a new dossier.
 *
 * @param office the office that receives it; the authority to decide may lie elsewhere
 * @param parties the further parties beside the owner, such as the other spouse; empty for most procedures
 * @param submitter who brings it for the owner, one of the parties or somebody else; null when the owner came in person
 * @param subject what is asked for, in a line (trích yếu)
 * @param feeAmount VND; null when no amount is known
 * @param feeExemption the legal basis of an exemption; required for {@link FeePayment#EXEMPT}
 * @param deliveryAddress where to send the result by post; null unless it is sent
 * @param trial whether it is none of a citizen's, but one by which an office tries the application out: for ever in no figure
 */
public record Reception(
        ProcedureCaseId procedureCase,
        OfficeId office,
        Channel channel,
        Owner owner,
        List<Owner> parties,
        @Nullable Submitter submitter,
        List<ReceivedComponent> components,
        String subject,
        FeePayment feePayment,
        @Nullable Long feeAmount,
        @Nullable String feeExemption,
        ResultDelivery delivery,
        @Nullable String deliveryAddress,
        boolean trial) {

    public Reception {
        Objects.requireNonNull(procedureCase, "procedureCase");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(feePayment, "feePayment");
        Objects.requireNonNull(delivery, "delivery");
        parties = List.copyOf(parties);
        components = List.copyOf(components);
    }

    /** A reception with no party but the owner. */
    public Reception(
            ProcedureCaseId procedureCase,
            OfficeId office,
            Channel channel,
            Owner owner,
            @Nullable Submitter submitter,
            List<ReceivedComponent> components,
            String subject,
            FeePayment feePayment,
            @Nullable Long feeAmount,
            @Nullable String feeExemption,
            ResultDelivery delivery,
            @Nullable String deliveryAddress) {
        this(
                procedureCase,
                office,
                channel,
                owner,
                List.of(),
                submitter,
                components,
                subject,
                feePayment,
                feeAmount,
                feeExemption,
                delivery,
                deliveryAddress);
    }

    /** A reception of a citizen. */
    public Reception(
            ProcedureCaseId procedureCase,
            OfficeId office,
            Channel channel,
            Owner owner,
            List<Owner> parties,
            @Nullable Submitter submitter,
            List<ReceivedComponent> components,
            String subject,
            FeePayment feePayment,
            @Nullable Long feeAmount,
            @Nullable String feeExemption,
            ResultDelivery delivery,
            @Nullable String deliveryAddress) {
        this(
                procedureCase,
                office,
                channel,
                owner,
                parties,
                submitter,
                components,
                subject,
                feePayment,
                feeAmount,
                feeExemption,
                delivery,
                deliveryAddress,
                false);
    }

    /** The same with these further parties. */
    public Reception with(List<Owner> others) {
        return new Reception(
                procedureCase,
                office,
                channel,
                owner,
                others,
                submitter,
                components,
                subject,
                feePayment,
                feeAmount,
                feeExemption,
                delivery,
                deliveryAddress,
                trial);
    }

    /** Whether the submitter is one of the further parties, who need nobody's authority. */
    public boolean handedInByParty() {
        return submitter != null
                && parties.stream()
                        .anyMatch(party -> party.name().equals(submitter.name().value())
                                && Objects.equals(party.identifier(), submitter.identifier()));
    }
}
