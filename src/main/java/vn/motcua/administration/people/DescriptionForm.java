package vn.motcua.administration.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of what is written of an official.
 *
 * @param revision from which the page was made
 */
record DescriptionForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
