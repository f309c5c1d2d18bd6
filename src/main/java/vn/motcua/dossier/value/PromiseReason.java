package vn.motcua.dossier.value;

/** Why a date was given to the citizen. */
public enum PromiseReason {
    /** The dossier was accepted. */
    ACCEPTED,
    /** The papers asked for came in. */
    SUPPLEMENTED,
    /** The obligation was met. */
    PAID,
    /** Extended by a letter of apology. */
    EXTENDED,
    /** A calendar notice moved it. */
    CALENDAR,
    /** A wrong result is being corrected. */
    CORRECTED,
    /** The procedure or case was changed. */
    CONVERTED
}
