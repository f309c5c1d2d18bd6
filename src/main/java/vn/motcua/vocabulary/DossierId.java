package vn.motcua.vocabulary;

import java.util.Objects;
import java.util.UUID;

/** The identity of a dossier inside the system, from its first moment; the code comes with acceptance. Never null inside. */
public record DossierId(UUID value) {

    public DossierId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
