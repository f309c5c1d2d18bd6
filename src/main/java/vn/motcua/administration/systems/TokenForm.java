package vn.motcua.administration.systems;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of a new token.
 *
 * @param overlap hours for which the token of before is accepted
 * @param lastDay last day on which the new one is
 * @param revision from which the page was made
 */
record TokenForm(
        @NotNull @Nullable Integer overlap,
        @NotNull @Nullable LocalDate lastDay,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
