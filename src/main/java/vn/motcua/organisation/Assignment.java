package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * That an official has a role at an office for a time.
 *
 * @param official never null
 * @param office never null
 * @param role never null
 * @param validFrom first day
 * @param validTo the day it was over, or null while it lasts
 */
public record Assignment(
        OfficialId official,
        OfficeId office,
        Role role,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public Assignment {
        Objects.requireNonNull(official, "official");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(role, "role");
    }

    /** Whether it lasts on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
