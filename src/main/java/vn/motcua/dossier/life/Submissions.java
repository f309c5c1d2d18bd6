package vn.motcua.dossier.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.PartyRule;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.Proxies;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.Office;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Identifier;

/** What must hold of everything that is handed in, whoever hands it in and by whatever channel. */
final class Submissions {

    private static final int EARLIEST_BIRTH_YEAR = 1900;

    private Submissions() {}

    static void check(
            Reception reception,
            ProcedureVersion version,
            ProcedureCase procedureCase,
            Office receiving,
            LocalDate today) {
        if (!receiving.oneStop()) {
            throw RefusedException.invalidField("office", "dossier.refusal.office-receives-nothing", receiving.name());
        }
        if (reception.subject().isBlank()) {
            throw RefusedException.invalidField("subject", "dossier.refusal.required");
        }
        owner(reception.owner(), today, "");
        parties(reception, procedureCase, today);
        submitter(reception, version, procedureCase, today);
        fee(reception, procedureCase, today);
        if (reception.delivery() == ResultDelivery.POST
                && (reception.deliveryAddress() == null
                        || reception.deliveryAddress().isBlank())) {
            throw RefusedException.invalidField("deliveryAddress", "dossier.refusal.delivery-address");
        }
        if (reception.delivery() == ResultDelivery.ELECTRONIC
                && reception.owner().email() == null) {
            throw RefusedException.invalidField("email", "dossier.refusal.delivery-email");
        }
    }

    private static void parties(Reception reception, ProcedureCase procedureCase, LocalDate today) {
        PartyRule rule = procedureCase.parties();
        int least = rule == null ? 0 : rule.least();
        int most = rule == null ? 0 : rule.most();
        if (reception.parties().size() > most) {
            throw RefusedException.invalidField("parties", "dossier.refusal.too-many-parties", most);
        }
        if (rule != null && reception.parties().size() < least) {
            throw RefusedException.invalidField("parties", "dossier.refusal.party-missing");
        }
        for (int i = 0; i < reception.parties().size(); i++) {
            owner(reception.parties().get(i), today, "party" + (i + 1) + "-");
        }
        List<Identifier> numbers = Stream.concat(Stream.of(reception.owner()), reception.parties().stream())
                .map(Owner::identifier)
                .filter(Objects::nonNull)
                .toList();
        if (Set.copyOf(numbers).size() < numbers.size()) {
            throw RefusedException.invalidField("parties", "dossier.refusal.same-party");
        }
    }

    /** @param prefix of the names of the fields, for a further party */
    private static void owner(Owner owner, LocalDate today, String prefix) {
        if (owner.birthDate() != null
                && (owner.birthDate().isAfter(today) || owner.birthDate().getYear() < EARLIEST_BIRTH_YEAR)) {
            throw RefusedException.invalidField(prefix + "birthDate", "dossier.refusal.birth-date");
        }
        if (owner.birthYear() != null
                && (owner.birthYear() > today.getYear() || owner.birthYear() < EARLIEST_BIRTH_YEAR)) {
            throw RefusedException.invalidField(prefix + "birthYear", "dossier.refusal.birth-date");
        }
        Identifier identifier = owner.identifier();
        if (identifier != null && !owner.kind().mayHave(identifier)) {
            throw RefusedException.invalidField(prefix + "identifier", "dossier.refusal.identifier-kind");
        }
    }

    private static void submitter(
            Reception reception, ProcedureVersion version, ProcedureCase procedureCase, LocalDate today) {
        Submitter submitter = reception.submitter();
        if (submitter == null || reception.handedInByParty()) {
            return;
        }
        if (!procedureCase.proxyAllowed()) {
            throw RefusedException.invalidField("submitter", "dossier.refusal.no-proxy", procedureCase.name());
        }
        if (submitter.relation().isBlank()) {
            throw RefusedException.invalidField("submitterRelation", "dossier.refusal.required");
        }
        String authorisation = submitter.authorisation();
        if (reception.channel() == Channel.COUNTER
                && (authorisation == null || authorisation.isBlank())
                && Proxies.needAuthorisation(submitter, reception.owner(), version, today)) {
            throw RefusedException.invalidField("authorisation", "dossier.refusal.authorisation");
        }
    }

    /** The amount is the rule's, unless the rule leaves it open or counts pages. */
    private static void fee(Reception reception, ProcedureCase procedureCase, LocalDate today) {
        if (reception.feeAmount() != null && reception.feeAmount() < 0) {
            throw RefusedException.invalidField("feeAmount", "dossier.refusal.fee-negative");
        }
        if (reception.feePayment() == FeePayment.EXEMPT
                && (reception.feeExemption() == null || reception.feeExemption().isBlank())) {
            throw RefusedException.invalidField("feeExemption", "dossier.refusal.exemption-basis");
        }
        boolean paying = reception.feePayment().costs();
        if (paying && (reception.feeAmount() == null || reception.feeAmount() == 0)) {
            throw RefusedException.invalidField("feeAmount", "dossier.refusal.fee-amount");
        }
        if (reception.feePayment() == FeePayment.NOTHING_DUE && procedureCase.alwaysCosts(today)) {
            throw RefusedException.invalidField("feePayment", "dossier.refusal.fee-due");
        }
        Long ruled = procedureCase.fixedFee(today);
        if (paying && ruled != null && !ruled.equals(reception.feeAmount())) {
            throw RefusedException.invalidField("feeAmount", "dossier.refusal.fee-rule", ruled);
        }
    }

    /** Every mandatory paper must be there before anything is accepted (domain reference, T2 and T3). */
    static void complete(List<ReceivedComponent> components, ProcedureCase procedureCase, Channel channel) {
        List<String> missing = procedureCase.components().stream()
                .filter(ComponentRequirement::mandatory)
                .filter(requirement -> components.stream().noneMatch(component -> component.answers(requirement)))
                .map(ComponentRequirement::name)
                .toList();
        if (!missing.isEmpty()) {
            throw RefusedException.invalidField("components", "dossier.refusal.missing", String.join("; ", missing));
        }
    }
}
