package vn.motcua.history;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/**
 * Options of an import.
 *
 * @param name name under which the same file may be sent again: an import that was broken off goes on, one that is done
 *     is reported again
 * @param strict whether lines that would be flagged, and lines with unknown fields, are refused
 * @param eventsReplaced whether the events of a dossier take the place of those that earlier imports brought
 * @param office office in whose figures the dossiers of offices count that this system does not know; null for the actor's
 */
public record ImportOptions(
        String name,
        boolean strict,
        boolean eventsReplaced,
        @Nullable OfficeId office) {

    public ImportOptions {
        Objects.requireNonNull(name, "name");
    }
}
