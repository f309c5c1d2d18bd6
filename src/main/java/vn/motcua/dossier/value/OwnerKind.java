package vn.motcua.dossier.value;

/** Who a dossier is for. */
public enum OwnerKind {
    /** One person. */
    PERSON,
    /** An enterprise or another organisation. */
    ORGANISATION
}
