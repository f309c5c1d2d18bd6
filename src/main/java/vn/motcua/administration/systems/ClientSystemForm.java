package vn.motcua.administration.systems;

import java.time.LocalDate;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Role;

/**
 * Form of a client system that is new.
 *
 * @param office code of the office chosen while typing
 * @param officeText typed words
 * @param lastDay last day on which its token is accepted
 */
record ClientSystemForm(
        @NotBlank @Size(min = 3, max = 100) @Nullable String name,
        @Size(max = 40) @Nullable String office,
        @Size(max = 200) @Nullable String officeText,
        @NotEmpty @Nullable Set<Role> roles,
        @NotNull @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 300) @Nullable String reason) {}
