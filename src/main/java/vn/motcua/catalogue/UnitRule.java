package vn.motcua.catalogue;

/** Which office does a step, said of the dossier instead of by name. */
public enum UnitRule {
    /** The office at whose desk the dossier was handed in. */
    RECEIVING_OFFICE,
    /** The office with the authority; its specialists sit in the division that answers for the field, if it has one. */
    COMPETENT_OFFICE,
    /** The division of the district that answers for the procedure's field, or for the field the step names. */
    DISTRICT_DIVISION,
    /** The district itself. */
    DISTRICT,
    /** The provincial department that answers for the procedure's field, or for the field the step names. */
    DEPARTMENT,
    /** The provincial People's Committee. */
    PROVINCE,
    /** One office, named by its code in the step's argument. */
    NAMED_OFFICE
}
