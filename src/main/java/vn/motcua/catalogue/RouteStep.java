package vn.motcua.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Role;

/**
 * A step of a route.
 *
 * @param no position, from 1
 * @param kind kind of work
 * @param name name, in Vietnamese
 * @param nameEn name in English
 * @param unitRule rule that determines the office
 * @param unitArgument code of the office for {@link UnitRule#NAMED_OFFICE}; for a division or department the field of
 *     administration, or null for the procedure's own field; null for all other rules
 * @param role role of the official who does the step
 * @param share share of the whole limit ({@link Route#shareThrough}); 0 for the return, when the limit no longer runs
 * @param parallelGroup number of the group whose steps run at the same time and all end before the next step begins;
 *     null for a single step
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

    /** @throws IllegalArgumentException if the share is negative, or an argument is missing or not allowed */
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
