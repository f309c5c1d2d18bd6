package vn.motcua.administration.people;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of the end of a role.
 *
 * @param lastDay last day with the role
 * @param to code of who gets the work in hand, {@link #PILE} for the pile of the office; empty while it is not chosen
 * @param revision from which the page was made
 */
record RoleEndForm(
        @NotNull @Nullable LocalDate lastDay,
        @Size(max = 40) @Nullable String to,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {

    /** Back to the pile of the office, where all who have the role see it. */
    static final String PILE = "-";
}
