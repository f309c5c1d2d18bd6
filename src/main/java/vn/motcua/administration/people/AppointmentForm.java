package vn.motcua.administration.people;

import java.time.LocalDate;
import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.Role;

/**
 * Form of an official who is new.
 *
 * @param code in the personnel register
 * @param office code of the office chosen while typing
 * @param officeText typed words
 * @param from first day in office
 */
record AppointmentForm(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Za-z0-9.\\-/]*", message = "{organisation.refusal.official-code}")
        @Nullable
        String code,

        @NotBlank @Size(max = 100) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 40) @Nullable String office,
        @Size(max = 200) @Nullable String officeText,
        @NotEmpty @Nullable Set<Role> roles,
        @NotNull @Nullable LocalDate from,
        @NotBlank @Size(max = 300) @Nullable String reason) {}
