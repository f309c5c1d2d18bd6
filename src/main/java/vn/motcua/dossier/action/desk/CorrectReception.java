package vn.motcua.dossier.action.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.form.ActionForm;
import vn.motcua.dossier.action.form.Line;
import vn.motcua.dossier.fact.OwnerDetails;
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
 * @param submitterName the name of whoever handed it in for the owner
 */
@ActionForm(key = "Alt+V", newSlip = true, reasonTold = true)
public record CorrectReception(
        @Nullable String ownerName,
        @Nullable String ownerIdentifier,
        @Nullable String ownerPhone,
        @Nullable String ownerEmail,
        @Nullable String ownerAddress,
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
        SubmitterDetails submitter = submitter(dossier.submitter(), owner, corrections);
        String about = corrections.of("subject", subject, dossier.matter().subject(), UnaryOperator.identity());
        if (corrections.fields.isEmpty()) {
            throw RefusedException.invalidField("ownerName", "dossier.refusal.nothing-corrected");
        }
        dossier.correct(owner, submitter, about == null ? dossier.matter().subject() : about);
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
                        given -> number(given, organisation)),
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
    private SubmitterDetails submitter(SubmitterDetails was, OwnerDetails owner, Corrections corrections) {
        if (was.submitterRelation() == null) {
            if (Texts.optional("submitterName", submitterName) != null
                    || Texts.optional("submitterPhone", submitterPhone) != null) {
                throw RefusedException.invalidField("submitterName", "dossier.refusal.no-submitter");
            }
            return new SubmitterDetails(owner.ownerName(), null, null, null, null);
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

    private static String number(String given, boolean organisation) {
        Identifier identifier = Objects.requireNonNull(Identifier.parse(given));
        if (!(organisation ? OwnerKind.ORGANISATION : OwnerKind.PERSON).mayHave(identifier)) {
            throw RefusedException.invalidField("ownerIdentifier", "dossier.refusal.identifier-kind");
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
