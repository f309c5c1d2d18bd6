package vn.motcua.counter;

import vn.motcua.dossier.DossierId;

/** Where an official goes on after an action. */
enum Back {
    /** The page of the dossier. */
    DOSSIER,
    /** The list of hand-overs. */
    HAND_OVER,
    /** The return desk. */
    RETURN;

    String path(DossierId dossier) {
        return switch (this) {
            case DOSSIER -> "/ho-so/" + dossier;
            case HAND_OVER -> "/quay/ban-giao";
            case RETURN -> "/quay/tra-ket-qua";
        };
    }

    static Back of(String name) {
        for (Back each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return DOSSIER;
    }
}
