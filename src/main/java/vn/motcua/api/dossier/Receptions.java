package vn.motcua.api.dossier;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import vn.motcua.api.Json;
import vn.motcua.api.Times;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.OrganisationName;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;
import vn.motcua.vocabulary.Vnd;

/** Converts the body of a request into a reception; reports the wrong field. */
@Component
class Receptions {

    /** Paths in the body, by the domain's names of fields. */
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("birthDate", "owner.birthDate"),
            Map.entry("birthYear", "owner.birthYear"),
            Map.entry("identifier", "owner.identifier"),
            Map.entry("email", "owner.email"),
            Map.entry("submitterRelation", "submitter.relation"),
            Map.entry("feeAmount", "fee.amount"),
            Map.entry("feePayment", "fee.payment"),
            Map.entry("feeExemption", "fee.exemption"),
            Map.entry("deliveryAddress", "delivery.address"));

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_LINE = 300;

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Times times;

    Receptions(Organisation organisation, Catalogue catalogue, Times times) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.times = times;
    }

    /** @throws RefusedException INVALID with the wrong field */
    Reception of(ReceptionBody body) {
        OfficeId office = organisation
                .officeByCode(required("office", body.office()))
                .orElseThrow(() -> RefusedException.invalidField("office", "api.refusal.unknown-office"))
                .id();
        ProcedureCase procedureCase = procedureCase(body);
        ReceptionBody.FeeBody fee = body.fee() == null ? new ReceptionBody.FeeBody(null, null, null) : body.fee();
        ReceptionBody.DeliveryBody delivery =
                body.delivery() == null ? new ReceptionBody.DeliveryBody(null, null) : body.delivery();
        Address deliveryAddress = value("delivery.address", delivery.address(), Address::new);
        return new Reception(
                procedureCase.id(),
                office,
                body.channel() == null ? Channel.COUNTER : body.channel(),
                owner("owner", body.owner()),
                parties(body.parties()),
                submitter(body.submitter()),
                papers(body.components(), procedureCase),
                line("subject", body.subject(), LONGEST_SUBJECT),
                fee.payment() == null ? FeePayment.UNKNOWN : fee.payment(),
                amount(fee.amount()),
                Json.line("fee.exemption", fee.exemption(), LONGEST_LINE),
                delivery.method() == null ? ResultDelivery.DESK : delivery.method(),
                deliveryAddress == null ? null : deliveryAddress.value());
    }

    private ProcedureCase procedureCase(ReceptionBody body) {
        ProcedureVersion version = catalogue
                .inForce(required("procedure", body.procedure()), times.today())
                .orElseThrow(() -> RefusedException.invalidField("procedure", "api.refusal.unknown-procedure"));
        int no = body.procedureCase() == null ? 1 : body.procedureCase();
        return version.cases().stream()
                .filter(each -> each.no() == no)
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidField("case", "api.refusal.unknown-case"));
    }

    private static List<ReceivedComponent> papers(@Nullable JsonNode components, ProcedureCase procedureCase) {
        return Papers.read(components, procedureCase);
    }

    private List<Owner> parties(@Nullable List<ReceptionBody.OwnerBody> parties) {
        if (parties == null) {
            return List.of();
        }
        return IntStream.range(0, parties.size())
                .mapToObj(i -> owner("parties[" + i + "]", parties.get(i)))
                .toList();
    }

    private Owner owner(String at, ReceptionBody.@Nullable OwnerBody owner) {
        if (owner == null) {
            throw RefusedException.invalidField(at, "api.refusal.required");
        }
        OwnerKind kind = owner.kind() == null ? OwnerKind.PERSON : owner.kind();
        String name = required(at + ".name", owner.name());
        return new Owner(
                kind,
                kind == OwnerKind.PERSON
                        ? given(at + ".name", name, PersonName::new).value()
                        : given(at + ".name", name, OrganisationName::new).value(),
                value(at + ".identifier", owner.identifier(), Identifier::parse),
                owner.birthDate() == null ? null : times.day(at + ".birthDate", owner.birthDate()),
                owner.birthYear(),
                value(at + ".phone", owner.phone(), PhoneNumber::parse),
                value(at + ".email", owner.email(), EmailAddress::parse),
                value(at + ".address", owner.address(), Address::new));
    }

    private static @Nullable Submitter submitter(ReceptionBody.@Nullable SubmitterBody submitter) {
        if (submitter == null) {
            return null;
        }
        return new Submitter(
                given("submitter.name", required("submitter.name", submitter.name()), PersonName::new),
                value("submitter.identifier", submitter.identifier(), Identifier::parse),
                value("submitter.phone", submitter.phone(), PhoneNumber::parse),
                line("submitter.relation", submitter.relation(), LONGEST_LINE),
                Json.line("submitter.authorisation", submitter.authorisation(), LONGEST_LINE));
    }

    private static @Nullable Long amount(@Nullable Long amount) {
        if (amount == null) {
            return null;
        }
        try {
            return new Vnd(amount).amount();
        } catch (InvalidValueException unfit) {
            throw unfit.at("fee.amount");
        }
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw RefusedException.invalidField(field, "api.refusal.required");
        }
        return text;
    }

    private static String line(String field, @Nullable String text, int longest) {
        return required(field, Json.line(field, text, longest));
    }

    private static <T> @Nullable T value(String field, @Nullable String text, Function<String, T> reader) {
        return text == null ? null : given(field, text, reader);
    }

    private static <T> T given(String field, String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (InvalidValueException unfit) {
            throw unfit.at(field);
        }
    }
}
