package vn.motcua.counter.reception;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.desk.ApplicantQuery;
import vn.motcua.desk.KnownApplicant;
import vn.motcua.dossier.DossierView;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.Formats;
import vn.motcua.vocabulary.CitizenCard;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.InvalidValueException;

/** Reads a typed or scanned number of a person or a company, and finds what dossiers in scope say of its owner. */
@Component
class Applicants {

    /** Minimum length at which a text is checked as a number; shorter texts are still being typed. */
    private static final int SHORTEST_NUMBER = 9;

    private final ApplicantQuery search;
    private final Formats format;

    Applicants(ApplicantQuery search, Formats format) {
        this.search = search;
        this.format = format;
    }

    /** Number in the typed or scanned text; null when it is incomplete or invalid. */
    static @Nullable Identifier number(String typed) {
        try {
            return CitizenCard.parse(typed)
                    .map(CitizenCard::identifier)
                    .orElseGet(() -> typed.isBlank() ? null : Identifier.parse(typed));
        } catch (InvalidValueException unfinished) {
            return null;
        }
    }

    /** Known data of the person; the look-up is logged before it is made. */
    Applicant of(String typed, Actor actor) {
        CitizenCard card = CitizenCard.parse(typed).orElse(null);
        Identifier number = number(typed);
        if (number == null) {
            return new Applicant(Map.of(), null, false, false, problem(typed));
        }
        KnownApplicant known = search.byIdentifier(number, actor).orElse(null);
        boolean taxCode = number.kind() == Identifier.Kind.TAX_CODE;
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("identifier", number.digits());
        fields.put("ownerKind", (number.kind().ofPerson() ? OwnerKind.PERSON : OwnerKind.ORGANISATION).name());
        number.birthYear().ifPresent(year -> put(fields, "birthDate", String.valueOf(year)));
        if (card != null) {
            fields.putAll(card(card));
        }
        if (known != null) {
            fields.putAll(person(known.person()));
        }
        boolean otherSex =
                card != null && card.female() != null && number.contradictsSex(Boolean.TRUE.equals(card.female()));
        return new Applicant(fields, known, card != null, taxCode, otherSex ? "counter.reception.doubt.sex" : null);
    }

    private static @Nullable String problem(String typed) {
        if (typed.replaceAll("[^0-9]", "").length() < SHORTEST_NUMBER) {
            return null;
        }
        try {
            Identifier.parse(typed);
            return null;
        } catch (InvalidValueException wrong) {
            return wrong.messageKey();
        }
    }

    private Map<String, String> card(CitizenCard card) {
        Map<String, String> fields = new LinkedHashMap<>();
        LocalDate birthDate = card.birthDate();
        put(fields, "name", card.name() == null ? null : card.name().value());
        Integer year = card.birthYear();
        put(fields, "birthDate", birth(birthDate, year));
        put(fields, "birthYear", year == null ? null : year.toString());
        put(fields, "address", card.address() == null ? null : card.address().value());
        return fields;
    }

    /** Values of a person that the form adopts. */
    Map<String, String> person(DossierView.Person person) {
        Map<String, String> fields = new LinkedHashMap<>();
        Integer year = person.birthYear();
        put(fields, "identifier", person.identifier());
        fields.put("ownerKind", person.kind().name());
        fields.put("name", person.name());
        put(fields, "birthDate", birth(person.birthDate(), year));
        put(fields, "birthYear", year == null ? null : String.valueOf(year));
        put(fields, "phone", person.phone());
        put(fields, "email", person.email());
        put(fields, "address", person.address());
        return fields;
    }

    /** Day of birth as its field has it, or the year alone. */
    private @Nullable String birth(@Nullable LocalDate day, @Nullable Integer year) {
        return day != null ? format.date(day) : year == null ? null : year.toString();
    }

    private static void put(Map<String, String> fields, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fields.put(field, value);
        }
    }
}
