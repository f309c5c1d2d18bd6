package vn.motcua.administration.people;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Role;

/**
 * Form of a role that an official gets.
 *
 * @param office code of the office chosen while typing
 * @param officeText typed words
 * @param from first day
 * @param lastDay empty while no end is known
 * @param revision from which the page was made
 */
record RoleForm(
        @Size(max = 40) @Nullable String office,
        @Size(max = 200) @Nullable String officeText,
        @NotNull @Nullable Role role,
        @NotNull @Nullable LocalDate from,
        @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
