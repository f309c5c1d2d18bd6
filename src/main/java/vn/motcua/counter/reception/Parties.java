package vn.motcua.counter.reception;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.PartyRule;
import vn.motcua.counter.FormInput;
import vn.motcua.counter.TypedForm;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.Submitter;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.OrganisationName;
import vn.motcua.vocabulary.PersonName;
import vn.motcua.vocabulary.PhoneNumber;

/** Reads the further parties of a reception from the fields {@code party1-name}, {@code party1-identifier} and so on. */
@Component
class Parties {

    /** Field that says who of those on the page hands the dossier in: {@code OWNER}, {@code PARTY1} or {@code OTHER}. */
    static final String HANDED_IN_BY = "handedInBy";

    private static final int MOST = 8;
    private static final List<String> FIELDS = List.of("name", "identifier", "birth", "phone", "address");

    private final TypedDates dates;

    Parties(TypedDates dates) {
        this.dates = dates;
    }

    /** Name of a field of the nth party. */
    static String field(int no, String name) {
        return "party" + no + "-" + name;
    }

    /** Blocks of the page: as many as the rule allows, and those that are filled in although it allows none. */
    static List<ReceptionPage.PartyBlock> blocks(@Nullable PartyRule rule, FormInput typed) {
        int most = rule == null ? 0 : rule.most();
        int least = rule == null ? 0 : rule.least();
        return IntStream.rangeClosed(1, MOST)
                .filter(no -> no <= most || isFilled(no, typed))
                .mapToObj(no -> new ReceptionPage.PartyBlock(no, no <= least || isFilled(no, typed)))
                .toList();
    }

    private static boolean isFilled(int no, FormInput typed) {
        return FIELDS.stream().anyMatch(name -> !typed.raw(field(no, name)).isBlank());
    }

    /** Reads the parties that are filled in; the form has the problems of what is invalid. */
    List<Owner> read(TypedForm form, @Nullable PartyRule rule) {
        int most = rule == null ? 0 : rule.most();
        int least = rule == null ? 0 : rule.least();
        List<Owner> parties = new ArrayList<>();
        for (int no = 1; no <= MOST; no++) {
            if (!isFilled(no, form.typed())) {
                if (no <= least) {
                    form.fail(field(no, "name"), "counter.refusal.party-missing", List.of());
                }
                continue;
            }
            if (no > most) {
                form.fail(field(no, "name"), "counter.refusal.party-not-asked", List.of());
            }
            Owner party = party(form, no);
            if (party != null) {
                parties.add(party);
            }
        }
        return parties;
    }

    private @Nullable Owner party(TypedForm form, int no) {
        Identifier identifier =
                form.optional(field(no, "identifier"), () -> Identifier.parse(form.value(field(no, "identifier"))));
        boolean organisation = identifier != null && !identifier.kind().ofPerson();
        String name = form.required(field(no, "name"), () -> {
            String typed = form.value(field(no, "name"));
            return organisation ? new OrganisationName(typed).value() : new PersonName(typed).value();
        });
        String birth = form.value(field(no, "birth"));
        boolean yearOnly = TypedDates.isYear(birth);
        LocalDate birthDate = yearOnly ? null : form.optional(field(no, "birth"), () -> dates.day(birth));
        PhoneNumber phone = form.optional(field(no, "phone"), () -> PhoneNumber.parse(form.value(field(no, "phone"))));
        Address address = form.optional(field(no, "address"), () -> new Address(form.value(field(no, "address"))));
        return name == null
                ? null
                : new Owner(
                        organisation ? OwnerKind.ORGANISATION : OwnerKind.PERSON,
                        name,
                        identifier,
                        birthDate,
                        yearOnly ? Integer.valueOf(TypedDates.year(birth)) : null,
                        phone,
                        null,
                        address);
    }

    /**
     * The party that hands the dossier in, as a submitter; null where the owner or somebody else does.
     *
     * @throws RefusedException INVALID where that party is not filled in, or is an organisation
     */
    static @Nullable Submitter submitter(TypedForm form, List<Owner> parties, @Nullable PartyRule rule) {
        String who = form.value(HANDED_IN_BY);
        if (rule == null || !who.startsWith("PARTY")) {
            return null;
        }
        for (int no = 1; no <= parties.size(); no++) {
            Owner party = parties.get(no - 1);
            if (who.equals("PARTY" + no) && party.kind() == OwnerKind.PERSON) {
                return new Submitter(
                        new PersonName(party.name()), party.identifier(), party.phone(), rule.role(), null);
            }
        }
        throw RefusedException.invalidField(HANDED_IN_BY, "counter.refusal.party-absent");
    }
}
