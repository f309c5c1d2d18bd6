package vn.motcua.counter;

import vn.motcua.vocabulary.DossierId;

/** Page to which an official returns after an action. */
public enum ReturnTo {
    /** The page of the dossier. */
    DOSSIER,
    /** The list of hand-overs. */
    HAND_OVER,
    /** The return desk. */
    RETURN;

    public String path(DossierId dossier) {
        return switch (this) {
            case DOSSIER -> "/ho-so/" + dossier;
            case HAND_OVER -> "/quay/ban-giao";
            case RETURN -> "/quay/tra-ket-qua";
        };
    }

    public static ReturnTo of(String name) {
        for (ReturnTo each : values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return DOSSIER;
    }
}
