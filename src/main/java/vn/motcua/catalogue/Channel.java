package vn.motcua.catalogue;

/** How a dossier reaches an office (domain reference, section 0). */
public enum Channel {
    /** {@code trực tiếp}: at the counter. */
    COUNTER,
    /** {@code trực tuyến}: through a portal. */
    ONLINE,
    /** {@code bưu chính công ích}: by the public postal service. */
    POSTAL
}
