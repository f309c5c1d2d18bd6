package vn.motcua.catalogue;

/** Rule that determines the office of a step from the dossier. */
public enum UnitRule {
    /** The office at which the dossier was received. */
    RECEIVING_OFFICE,
    /** The competent office; its specialists work in the division for the field, if it has one. */
    COMPETENT_OFFICE,
    /** The district's division for the procedure's field, or for the field that the step names. */
    DISTRICT_DIVISION,
    /** The district itself. */
    DISTRICT,
    /** The provincial department for the procedure's field, or for the field that the step names. */
    DEPARTMENT,
    /** The provincial People's Committee. */
    PROVINCE,
    /** One office, named by its code in the step's argument. */
    NAMED_OFFICE
}
