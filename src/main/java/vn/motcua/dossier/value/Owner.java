package vn.motcua.dossier.value;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Address;
import vn.motcua.vocabulary.EmailAddress;
import vn.motcua.vocabulary.Identifier;
import vn.motcua.vocabulary.PhoneNumber;

/**
 * Whom a dossier is for (chủ hồ sơ). Many people have only a year of birth; a foreigner or a newborn has no number.
 *
 * @param name as it will be printed, already checked by {@code PersonName} or {@code OrganisationName}
 * @param birthYear the year alone, when the full date is not known; null when the date is given
 */
public record Owner(
        OwnerKind kind,
        String name,
        @Nullable Identifier identifier,
        @Nullable LocalDate birthDate,
        @Nullable Integer birthYear,
        @Nullable PhoneNumber phone,
        @Nullable EmailAddress email,
        @Nullable Address address) {

    public Owner {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return "Owner[" + kind + "]";
    }
}
