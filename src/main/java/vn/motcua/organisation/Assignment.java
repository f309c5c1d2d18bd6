package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Role of an official at an office for a period.
 *
 * @param official never null
 * @param office never null
 * @param role never null
 * @param validFrom first day of the period
 * @param validTo first day after the period, or null while the assignment has no end
 * @param heir who gets the work that is still held then; null for the pile of the office
 */
public record Assignment(
        OfficialId official,
        OfficeId office,
        Role role,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable OfficialId heir) {

    public Assignment {
        Objects.requireNonNull(official, "official");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(role, "role");
    }

    /** Whether the assignment is valid on that day. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether it is the same role at the same office, with a day in common. */
    boolean meets(OfficialAdministration.Post post) {
        boolean endsBefore = post.lastDay() != null && post.lastDay().isBefore(validFrom);
        boolean beginsAfter = validTo != null && !post.from().isBefore(validTo);
        return office.equals(post.office()) && role == post.role() && !endsBefore && !beginsAfter;
    }
}
