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
 * @param revision from which the page was made
 */
record RoleEndForm(
        @NotNull @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
