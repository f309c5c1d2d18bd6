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
 * @param submitter who brings it for the owner, or null when the owner came in person
 * @param subject what is asked for, in a line (trích yếu)
 * @param feeAmount VND; null when no amount is known
 * @param feeExemption the legal basis of an exemption; required for {@link FeePayment#EXEMPT}
 * @param deliveryAddress where to send the result by post; null unless it is sent
 */
public record Reception(
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

    public Reception {
        Objects.requireNonNull(procedureCase, "procedureCase");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(feePayment, "feePayment");
        Objects.requireNonNull(delivery, "delivery");
        components = List.copyOf(components);
    }
}
