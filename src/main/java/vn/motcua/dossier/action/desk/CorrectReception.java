package vn.motcua.dossier.action.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.fact.OwnerDetails;
import vn.motcua.dossier.fact.PartyDetails;
import vn.motcua.dossier.fact.SubmitterDetails;
import vn.motcua.dossier.life.Acceptance;
import vn.motcua.dossier.life.Action;
import vn.motcua.dossier.life.ActionContext;
import vn.motcua.dossier.life.Dossier;
import vn.motcua.dossier.life.Guard;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Texts;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.Folding;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.OrganisationName;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * Corrects what the desk mistyped at reception: people, contacts, address, subject. Old and new stay on record; the slip, which
 * shows the old, is void and issued anew. Dates, route, offices and papers stay.
 *
 * <p>What is left empty stays as it is.
 *
 * @param party which of the further parties is corrected, from 1; the first where nothing is given
 * @param submitterName the name of whoever handed it in for the owner
 */
@ActionForm(key = "Alt+V", newSlip = true, reasonTold = true)
public record CorrectReception(
        @Nullable String ownerName,
        @Nullable String ownerIdentifier,
        @Nullable String ownerPhone,
        @Nullable String ownerEmail,
        @Nullable String ownerAddress,
        @Nullable String party,
        @Nullable String partyName,
        @Nullable String partyIdentifier,
        @Nullable String partyPhone,
        @Nullable String partyAddress,
        @Nullable String submitterName,
        @Nullable String submitterPhone,
        @Nullable String subject,
        @Line String reason)
        implements Action {

    public static final Guard GUARD = Guard.from(
                    BusinessState.ACCEPTED,
                    BusinessState.IN_PROCESS,
                    BusinessState.CONSULTING,
                    BusinessState.SUPPLEMENT_REQUIRED,
                    BusinessState.FINANCIAL_OBLIGATION,
                    BusinessState.RESULT_READY)
            .by(Role.RECEPTION)
            .at(Guard.Place.RECEIVING_OFFICE);

    @Override
    public Guard guard() {
        return GUARD;
    }

    @Override
    public void decide(ActionContext context) {
        Dossier dossier = context.dossier();
        byte[] token = dossier.tokenHash();
        if (token == null) {
            throw RefusedException.conflict("dossier.refusal.no-slip");
        }
        Corrections corrections = new Corrections();
        OwnerDetails owner = owner(dossier.owner(), corrections);
        List<PartyDetails> parties = parties(dossier.parties(), corrections);
        SubmitterDetails submitter = submitter(dossier, parties, owner, corrections);
        String about = corrections.of("subject", subject, dossier.matter().subject(), UnaryOperator.identity());
        if (corrections.fields.isEmpty()) {
            throw RefusedException.invalidField("ownerName", "dossier.refusal.nothing-corrected");
        }
        dossier.correct(
                owner, parties, submitter, about == null ? dossier.matter().subject() : about);
        context.detail("reason", Texts.text("reason", reason))
                .detail("corrected", corrections.fields)
                .detail("valuesBefore", corrections.before)
                .detail("valuesAfter", corrections.after)
                .voidSlip(token);
        new Acceptance(context).secrets(dossier.slipIssue() + 1);
    }

    private OwnerDetails owner(OwnerDetails was, Corrections corrections) {
        boolean organisation = was.ownerKind() == OwnerKind.ORGANISATION;
        String name = corrections.of(
                "ownerName",
                ownerName,
                was.ownerName(),
                given -> organisation ? new OrganisationName(given).value() : new PersonName(given).value());
        String called = name == null ? was.ownerName() : name;
        return new OwnerDetails(
                was.ownerKind(),
                called,
                Folding.fold(called),
                corrections.of(
                        "ownerIdentifier",
                        ownerIdentifier,
                        was.ownerIdentifier(),
                        given -> number("ownerIdentifier", given, organisation)),
                was.ownerBirthDate(),
                was.ownerBirthYear(),
                corrections.of("ownerPhone", ownerPhone, was.ownerPhone(), CorrectReception::phone),
                corrections.of(
                        "ownerEmail",
                        ownerEmail,
                        was.ownerEmail(),
                        given -> Objects.requireNonNull(EmailAddress.parse(given))
                                .value()),
                corrections.of("ownerAddress", ownerAddress, was.ownerAddress(), given -> new Address(given).value()));
    }

    /** Where the owner came, the submitter is the owner and has no details of its own. */
    private SubmitterDetails submitter(
            Dossier dossier, List<PartyDetails> parties, OwnerDetails owner, Corrections corrections) {
        SubmitterDetails was = dossier.submitter();
        if (was.submitterRelation() == null) {
            if (Texts.optional("submitterName", submitterName) != null
                    || Texts.optional("submitterPhone", submitterPhone) != null) {
                throw RefusedException.invalidField("submitterName", "dossier.refusal.no-submitter");
            }
            return new SubmitterDetails(owner.ownerName(), null, null, null, null);
        }
        for (int i = 0; i < parties.size(); i++) {
            if (was.is(dossier.parties().get(i))
                    && !parties.get(i).equals(dossier.parties().get(i))) {
                return as(parties.get(i), was); // handed in by the party that is corrected
            }
        }
        String name = corrections.of(
                "submitterName", submitterName, was.submitterName(), given -> new PersonName(given).value());
        return new SubmitterDetails(
                name == null ? was.submitterName() : name,
                was.submitterIdentifier(),
                corrections.of("submitterPhone", submitterPhone, was.submitterPhone(), CorrectReception::phone),
                was.submitterRelation(),
                was.authorisation());
    }

    private static SubmitterDetails as(PartyDetails party, SubmitterDetails was) {
        return new SubmitterDetails(
                party.name(), party.identifier(), party.phone(), was.submitterRelation(), was.authorisation());
    }

    private List<PartyDetails> parties(List<PartyDetails> were, Corrections corrections) {
        if (Stream.of(partyName, partyIdentifier, partyPhone, partyAddress)
                .allMatch(given -> Texts.optional("partyName", given) == null)) {
            return were;
        }
        int which = which();
        if (which < 1 || which > were.size()) {
            throw RefusedException.invalidField(
                    were.isEmpty() ? "partyName" : "party", "dossier.refusal.no-such-party");
        }
        List<PartyDetails> parties = new ArrayList<>(were);
        parties.set(which - 1, party(were.get(which - 1), corrections));
        return parties;
    }

    private int which() {
        String given = Texts.optional("party", party);
        try {
            return given == null ? 1 : Integer.parseInt(given);
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalidField("party", "typeMismatch.java.lang.Integer");
        }
    }

    private PartyDetails party(PartyDetails was, Corrections corrections) {
        boolean organisation = was.kind() == OwnerKind.ORGANISATION;
        String name = corrections.of(
                "partyName",
                partyName,
                was.name(),
                given -> organisation ? new OrganisationName(given).value() : new PersonName(given).value());
        return new PartyDetails(
                was.role(),
                was.roleEn(),
                was.kind(),
                name == null ? was.name() : name,
                corrections.of(
                        "partyIdentifier",
                        partyIdentifier,
                        was.identifier(),
                        given -> number("partyIdentifier", given, organisation)),
                was.birthDate(),
                was.birthYear(),
                corrections.of("partyPhone", partyPhone, was.phone(), CorrectReception::phone),
                corrections.of("partyAddress", partyAddress, was.address(), given -> new Address(given).value()));
    }

    private static String number(String field, String given, boolean organisation) {
        Identifier identifier = Objects.requireNonNull(Identifier.parse(given));
        if (!(organisation ? OwnerKind.ORGANISATION : OwnerKind.PERSON).mayHave(identifier)) {
            throw RefusedException.invalidField(field, "dossier.refusal.identifier-kind");
        }
        return identifier.digits();
    }

    private static String phone(String given) {
        return Objects.requireNonNull(PhoneNumber.parse(given)).digits();
    }

    /** What was corrected: the fields, and their values before and after in the same order. */
    private static final class Corrections {

        private final List<String> fields = new ArrayList<>();
        private final List<String> before = new ArrayList<>();
        private final List<String> after = new ArrayList<>();

        /** The value a field has now: what was given for it, or what it was where nothing was given. */
        private @Nullable String of(
                String field, @Nullable String given, @Nullable String was, UnaryOperator<String> checked) {
            String clean = Texts.optional(field, given);
            if (clean == null) {
                return was;
            }
            String now;
            try {
                now = checked.apply(clean);
            } catch (InvalidValueException invalid) {
                throw invalid.at(field);
            }
            if (!now.equals(was)) {
                fields.add(field);
                before.add(was == null ? "–" : was);
                after.add(now);
            }
            return now;
        }
    }
}
