package vn.motcua.counter.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.counter.ReceivedPapers;
import vn.motcua.counter.TypedForm;
import vn.motcua.desk.reception.ReceptionNotice;
import vn.motcua.dossier.value.FeePayment;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.dossier.value.Reception;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.EnteredText;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.OrganisationName;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/** Reads a reception, or a notice of missing papers, from the input of the form. */
@Component
public class ReceptionReader {

    /** Whole VND, in groups or not, perhaps with a currency and with decimals that say nothing. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?iu)(-?(?:[0-9]{1,15}|[0-9]{1,3}(?:[., ][0-9]{3}){1,4}))(?:[.,]0{1,2})? ?(?:đ|₫|vnđ|vnd|đồng)?");

    /** Form value for an owner who is a child and has no number yet. */
    private static final String CHILD = "CHILD";

    private static final String REPRESENTED = "represented";
    private static final List<String> SUBMITTER =
            List.of("submitterIdentifier", "submitterName", "submitterRelation", "submitterPhone", "authorisation");

    private final TypedDates dates;
    private final Parties parties;
    private final FeeProposals fees;

    ReceptionReader(TypedDates dates, Parties parties, FeeProposals fees) {
        this.dates = dates;
        this.parties = parties;
        this.fees = fees;
    }

    /**
     * Reads a reception; null when a field is invalid: the form then has its problem.
     *
     * @param proposed what the page fills in by itself
     */
    @Nullable
    Reception reception(TypedForm form, TypedForm proposed, ProcedureCase procedureCase, OfficeId office) {
        Owner owner = owner(form);
        List<Owner> others = parties.read(form, procedureCase.parties());
        represent(form);
        if (form.value("ownerKind").equals(CHILD)) {
            child(form, owner);
        }
        if (form.value("ownerKind").equals(OwnerKind.ORGANISATION.name()) && !form.checked(REPRESENTED)) {
            form.fail(REPRESENTED, "counter.refusal.organisation-alone", List.of()); // who hands it in is a person
        }
        Submitter submitter = form.checked(REPRESENTED)
                ? submitter(form)
                : form.required(Parties.HANDED_IN_BY, () -> Parties.submitter(form, others, procedureCase.parties()));
        List<ReceivedComponent> papers =
                form.required("components", () -> ReceivedPapers.read(form.typed(), procedureCase));
        String subject = form.required("subject", () -> form.typed().text("subject"));
        Long amount = form.optional("feeAmount", () -> amount(form.value("feeAmount")));
        String exemption = form.required("feeExemption", () -> form.typed().text("feeExemption"));
        String address = form.optional("deliveryAddress", () -> new Address(form.value("deliveryAddress")).value());
        FeePayment payment = choice(FeePayment.class, form.value("feePayment"), FeePayment.UNKNOWN);
        boolean paying = payment.costs();
        ResultDelivery delivery = choice(ResultDelivery.class, form.value("delivery"), ResultDelivery.DESK);
        fees.check(form, procedureCase, payment, amount);
        keepWhatIsTyped(form, proposed, payment, delivery);
        if (form.failed() || owner == null || papers == null || subject == null) {
            return null;
        }
        return new Reception(
                procedureCase.id(),
                office,
                Channel.COUNTER,
                owner,
                others,
                submitter,
                papers,
                subject,
                payment,
                paying ? amount : null,
                payment == FeePayment.EXEMPT ? exemption : null,
                delivery,
                delivery == ResultDelivery.POST ? address : null,
                form.checked("trial"));
    }

    /** Whoever filled in a submitter means one, also where the box was not ticked. */
    private static void represent(TypedForm form) {
        if (form.value(Parties.HANDED_IN_BY).equals("OTHER")
                || SUBMITTER.stream().anyMatch(field -> !form.typed().raw(field).isBlank())) {
            form.usually(REPRESENTED, true);
        }
    }

    /**
     * Refuses what was typed into a field that the rest of the form makes void: it would be dropped. What the page filled in
     * by itself was not typed.
     */
    private static void keepWhatIsTyped(
            TypedForm form, TypedForm proposed, FeePayment payment, ResultDelivery delivery) {
        if (delivery != ResultDelivery.POST) {
            refuseTyped(form, proposed, "deliveryAddress", "counter.refusal.address-without-post");
        }
        if (!payment.costs()) {
            refuseTyped(form, proposed, "feeAmount", "counter.refusal.amount-without-payment");
        }
        if (payment != FeePayment.EXEMPT) {
            refuseTyped(form, proposed, "feeExemption", "counter.refusal.exemption-without-choice");
        }
        for (String field : List.of("noticeMissing", "noticeReason", "noticeBasis")) {
            refuseTyped(form, proposed, field, "counter.refusal.notice-typed");
        }
        String year = form.value("birthYear").strip();
        if (!year.isEmpty()
                && !form.value("birthDate").isBlank()
                && !form.value("birthDate").contains(year)) {
            form.fail("birthYear", "counter.refusal.birth-year-differs", List.of());
        }
    }

    private static void refuseTyped(TypedForm form, TypedForm proposed, String field, String sentence) {
        if (form.typedAnew(field, proposed.value(field))) {
            form.fail(field, sentence, List.of());
        }
    }

    /** Reads a notice; null when a field is invalid: the form then has its problem. */
    @Nullable
    ReceptionNotice notice(TypedForm form, ReceptionNotice.Kind kind, ProcedureCase procedureCase, OfficeId office) {
        PersonName name = form.required("name", () -> new PersonName(form.value("name")));
        Identifier identifier = form.optional("identifier", () -> Identifier.parse(form.value("identifier")));
        PhoneNumber phone = form.optional("phone", () -> PhoneNumber.parse(form.value("phone")));
        List<String> others = form.required("noticeMissing", () -> form.typed().lines("noticeMissing"));
        String reason = form.required("noticeReason", () -> form.typed().text("noticeReason"));
        String basis = form.required("noticeBasis", () -> form.typed().text("noticeBasis"));
        if (form.failed() || name == null || others == null || reason == null) {
            return null;
        }
        List<String> missing = new ArrayList<>();
        if (kind == ReceptionNotice.Kind.SUPPLEMENT) {
            missing.addAll(ReceivedPapers.missing(form.typed(), procedureCase));
            missing.addAll(others);
        }
        return new ReceptionNotice(
                kind,
                office,
                procedureCase.id(),
                name,
                identifier,
                phone,
                missing,
                reason,
                basis == null || basis.isEmpty() ? null : basis);
    }

    /** Checks that a child, who has no number yet, has a submitter and a date or year of birth. */
    private void child(TypedForm form, @Nullable Owner owner) {
        if (!form.checked(REPRESENTED)) {
            form.fail(REPRESENTED, "counter.refusal.child-alone", List.of());
        }
        if (owner != null && owner.birthDate() == null && owner.birthYear() == null) {
            form.fail("birthDate", "counter.refusal.child-birth", List.of());
        }
    }

    private @Nullable Owner owner(TypedForm form) {
        OwnerKind kind = choice(OwnerKind.class, form.value("ownerKind"), OwnerKind.PERSON);
        String name = form.required(
                "name",
                () -> kind == OwnerKind.PERSON
                        ? new PersonName(form.value("name")).value()
                        : new OrganisationName(form.value("name")).value());
        Identifier identifier = form.optional("identifier", () -> Identifier.parse(form.value("identifier")));
        boolean yearOnly = TypedDates.isYear(form.value("birthDate"));
        LocalDate birthDate = yearOnly ? null : form.optional("birthDate", () -> dates.day(form.value("birthDate")));
        Integer birthYear = form.optional(
                yearOnly ? "birthDate" : "birthYear",
                () -> TypedDates.year(form.value(yearOnly ? "birthDate" : "birthYear")));
        PhoneNumber phone = form.optional("phone", () -> PhoneNumber.parse(form.value("phone")));
        EmailAddress email = form.optional("email", () -> EmailAddress.parse(form.value("email")));
        Address address = form.optional("address", () -> new Address(form.value("address")));
        if (name == null) {
            return null;
        }
        return new Owner(
                kind, name, identifier, birthDate, birthDate == null ? birthYear : null, phone, email, address);
    }

    private static @Nullable Submitter submitter(TypedForm form) {
        PersonName name = form.required("submitterName", () -> new PersonName(form.value("submitterName")));
        Identifier identifier =
                form.optional("submitterIdentifier", () -> Identifier.parse(form.value("submitterIdentifier")));
        PhoneNumber phone = form.optional("submitterPhone", () -> PhoneNumber.parse(form.value("submitterPhone")));
        String relation = form.required("submitterRelation", () -> form.typed().text("submitterRelation"));
        String authorisation = form.required("authorisation", () -> form.typed().text("authorisation"));
        if (name == null || relation == null) {
            return null;
        }
        return new Submitter(
                name,
                identifier,
                phone,
                relation,
                authorisation == null || authorisation.isEmpty() ? null : authorisation);
    }

    /** Year of birth on the form, of the person or of their day of birth; null when none is readable. */
    @Nullable
    Integer birthYear(TypedForm form) {
        TypedForm tried = new TypedForm(form.typed());
        String typed = form.value("birthDate");
        LocalDate day = TypedDates.isYear(typed) ? null : tried.optional("birthDate", () -> dates.day(typed));
        if (day != null) {
            return day.getYear();
        }
        String year = TypedDates.isYear(typed) ? typed : form.value("birthYear");
        return tried.optional("birthYear", () -> TypedDates.year(year));
    }

    /** Reads an amount in VND, with or without thousands separators. */
    public static long amount(String text) {
        Matcher typed = AMOUNT.matcher(EnteredText.code(text));
        try {
            return Long.parseLong(typed.matches() ? typed.group(1).replaceAll("[., ]", "") : "");
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalid("typeMismatch.java.lang.Long");
        }
    }

    static <E extends Enum<E>> E choice(Class<E> type, String name, E usual) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return usual;
    }
}
