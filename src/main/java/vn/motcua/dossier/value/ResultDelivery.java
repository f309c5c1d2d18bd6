package vn.motcua.dossier.value;

/** How the citizen wants the result. */
public enum ResultDelivery {
    /** Collected at the desk that received the dossier. */
    DESK,
    /** Sent by the public postal service. */
    POST,
    /** Sent electronically. */
    ELECTRONIC
}
