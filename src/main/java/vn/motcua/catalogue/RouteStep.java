package vn.motcua.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Role;

/**
 * One stop of a route.
 *
 * @param no its place, from 1
 * @param kind what is done
 * @param name what it is called, in Vietnamese
 * @param nameEn the same in English
 * @param unitRule which office does it
 * @param unitArgument the office's code for {@link UnitRule#NAMED_OFFICE}; for a division or department the field whose
 *     unit is meant, or null for the procedure's own field; null for all other rules
 * @param role who does it there
 * @param share parts of the whole limit ({@link Route#shareThrough}); 0 for the return, when the clock has stopped
 * @param parallelGroup steps of one group run at the same time, and all must end before the next begins; null for a
 *     step on its own
 */
@Embeddable
public record RouteStep(
        @JdbcTypeCode(SqlTypes.SMALLINT) int no,
        @Enumerated(EnumType.STRING) StepKind kind,
        String name,
        String nameEn,
        @Enumerated(EnumType.STRING) UnitRule unitRule,
        @Nullable String unitArgument,
        @Enumerated(EnumType.STRING) Role role,
        int share,
        @JdbcTypeCode(SqlTypes.SMALLINT) @Nullable Integer parallelGroup) {

    /** @throws IllegalArgumentException if the share is negative, or an argument is missing or superfluous */
    public RouteStep {
        if (share < 0) {
            throw new IllegalArgumentException("a share must not be negative, but is " + share);
        }
        boolean mayName = unitRule == UnitRule.NAMED_OFFICE
                || unitRule == UnitRule.DISTRICT_DIVISION
                || unitRule == UnitRule.DEPARTMENT;
        if (unitRule == UnitRule.NAMED_OFFICE && unitArgument == null || unitArgument != null && !mayName) {
            throw new IllegalArgumentException(unitRule + " does not go with the argument " + unitArgument);
        }
    }
}
