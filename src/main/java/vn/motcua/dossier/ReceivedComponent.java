package vn.motcua.dossier;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A paper that was handed in, with how many of each kind.
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
}
