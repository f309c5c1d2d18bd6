package vn.motcua.dossier.value;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureCase;

/**
 * A paper that was handed in, with how many of each kind; none of any for one that was only shown and given back.
 *
 * @param requirement the id of the catalogue's requirement it answers, or null for a further paper
 */
public record ReceivedComponent(
        @Nullable Integer requirement, String name, int originals, int certified, int photocopies) {

    public ReceivedComponent {
        Objects.requireNonNull(name, "name");
        if (originals < 0 || certified < 0 || photocopies < 0) {
            throw new IllegalArgumentException("A number of copies is negative");
        }
    }

    /** Whether anything at all was handed in. */
    public boolean present() {
        return originals + certified + photocopies > 0;
    }

    /** Whether a paper that the catalogue asks for was there: handed in, or shown where it is only shown. */
    public boolean answers(ComponentRequirement required) {
        return requirement != null && requirement == required.id() && (present() || required.onlyShown());
    }

    /** Whether it was handed in, or is one that a case only asks to be shown. */
    public boolean counts(ProcedureCase procedureCase) {
        return present() || procedureCase.components().stream().anyMatch(this::answers);
    }
}
