package vn.motcua.feedback;

/** Way by which a rating came. */
public enum RatingOrigin {
    /** By the slip, or by the link of a message. */
    SLIP,
    /** On the tablet of a desk. */
    TABLET,
    /** From a network of the offices or the browser of an official: counted apart. */
    OFFICE
}
