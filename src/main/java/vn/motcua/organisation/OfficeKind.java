package vn.motcua.organisation;

import java.util.EnumSet;
import java.util.Set;

/** Kind of an office, that is, of an agency or unit. */
public enum OfficeKind {
    /** The province's people's committee, the root of the tree. */
    PROVINCE(Level.PROVINCE),
    /** The provincial Public Administration Service Centre. */
    SERVICE_CENTRE(Level.PROVINCE),
    /** A provincial department, or a central agency's branch in the province. */
    DEPARTMENT(Level.PROVINCE),
    /** A district's people's committee with its one-stop division. */
    DISTRICT(Level.DISTRICT),
    /** A division of a district. */
    DIVISION(Level.DISTRICT),
    /** The people's committee of a commune, ward or township. */
    COMMUNE(Level.COMMUNE);

    private final Level level;

    OfficeKind(Level level) {
        this.level = level;
    }

    /** Level of government of offices of the kind. */
    public Level level() {
        return level;
    }

    /** Kinds of the offices that may stand directly below one of this kind. */
    public Set<OfficeKind> below() {
        return switch (this) {
            case PROVINCE -> EnumSet.of(SERVICE_CENTRE, DEPARTMENT, DISTRICT, COMMUNE);
            case DISTRICT -> EnumSet.of(DIVISION, COMMUNE);
            case SERVICE_CENTRE, DEPARTMENT, DIVISION, COMMUNE -> EnumSet.noneOf(OfficeKind.class);
        };
    }

    /** Whether offices of the kind are competent for fields of procedures, of which they have a list. */
    public boolean hasFields() {
        return this == DEPARTMENT || this == DIVISION;
    }
}
