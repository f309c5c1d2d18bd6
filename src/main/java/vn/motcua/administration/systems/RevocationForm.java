package vn.motcua.administration.systems;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form by which a client system is revoked.
 *
 * @param revision from which the page was made
 */
record RevocationForm(
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
