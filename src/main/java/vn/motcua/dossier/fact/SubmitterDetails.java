package vn.motcua.dossier.fact;

import java.util.Objects;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.value.Owner;
import vn.motcua.dossier.value.Submitter;

/**
 * Who handed a dossier in: the owner, then only the name stands here, or somebody for the owner.
 *
 * @param submitterRelation what the submitter is to the owner; null when the owner came
 * @param authorisation the paper of authority; null where none is needed
 */
@Embeddable
public record SubmitterDetails(
        String submitterName,
        @Nullable String submitterIdentifier,
        @Nullable String submitterPhone,
        @Nullable String submitterRelation,
        @Nullable String authorisation) {

    /** The details of a submitter; those of the owner for null. */
    public static SubmitterDetails of(@Nullable Submitter submitter, Owner owner) {
        if (submitter == null) {
            return new SubmitterDetails(owner.name(), null, null, null, null);
        }
        return new SubmitterDetails(
                submitter.name().value(),
                submitter.identifier() == null ? null : submitter.identifier().digits(),
                submitter.phone() == null ? null : submitter.phone().digits(),
                submitter.relation(),
                submitter.authorisation());
    }

    /** Whether it is this further party of the dossier who handed it in. */
    public boolean is(PartyDetails party) {
        return submitterRelation != null
                && party.name().equals(submitterName)
                && Objects.equals(party.identifier(), submitterIdentifier);
    }

    @Override
    public String toString() {
        return "SubmitterDetails[]";
    }
}
