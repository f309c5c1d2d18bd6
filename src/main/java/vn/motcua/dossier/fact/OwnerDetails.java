package vn.motcua.dossier.fact;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.vocabulary.Folding;

/**
 * Whom a dossier is for. Numbers and telephones are digits only; {@code ownerFolded} is the name as the search compares it.
 */
@Embeddable
public record OwnerDetails(
        @Enumerated(EnumType.STRING) OwnerKind ownerKind,
        String ownerName,
        String ownerFolded,
        @Nullable String ownerIdentifier,
        @Nullable LocalDate ownerBirthDate,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer ownerBirthYear,
        @Nullable String ownerPhone,
        @Nullable String ownerEmail,
        @Nullable String ownerAddress) {

    /** The details of an owner as handed in. */
    public static OwnerDetails of(Owner owner) {
        return new OwnerDetails(
                owner.kind(),
                owner.name(),
                Folding.fold(owner.name()),
                owner.identifier() == null ? null : owner.identifier().digits(),
                owner.birthDate(),
                owner.birthYear(),
                owner.phone() == null ? null : owner.phone().digits(),
                owner.email() == null ? null : owner.email().value(),
                owner.address() == null ? null : owner.address().value());
    }

    @Override
    public String toString() {
        return "OwnerDetails[" + ownerKind + "]";
    }
}
