package vn.motcua.organisation;

/** Kind of an office, that is, of an agency or unit. */
public enum OfficeKind {
    /** The province's people's committee, the root of the tree. */
    PROVINCE,
    /** The provincial Public Administration Service Centre. */
    SERVICE_CENTRE,
    /** A provincial department, or a central agency's branch in the province. */
    DEPARTMENT,
    /** A district's people's committee with its one-stop division. */
    DISTRICT,
    /** A division of a district. */
    DIVISION,
    /** The people's committee of a commune, ward or township. */
    COMMUNE
}
