package vn.motcua.dossier.fact;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.PartyRule;
import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;

/**
 * A further party of a dossier beside its owner. Numbers and telephones are digits only.
 *
 * @param role what the party is, in Vietnamese, as the procedure called it at reception
 * @param roleEn the same in English
 */
public record PartyDetails(
        String role,
        String roleEn,
        OwnerKind kind,
        String name,
        @Nullable String identifier,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable String phone,
        @Nullable String address) {

    /** The details of a party as handed in. */
    public static PartyDetails of(Owner party, PartyRule rule) {
        return new PartyDetails(
                rule.role(),
                rule.roleEn(),
                party.kind(),
                party.name(),
                party.identifier() == null ? null : party.identifier().digits(),
                party.birthDate(),
                party.birthYear(),
                party.phone() == null ? null : party.phone().digits(),
                party.address() == null ? null : party.address().value());
    }

    @Override
    public String toString() {
        return "PartyDetails[" + role + "]";
    }
}
