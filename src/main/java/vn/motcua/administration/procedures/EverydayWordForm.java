package vn.motcua.administration.procedures;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of words that people search by.
 *
 * @param asked words as people type them
 * @param means code of a procedure or other words; null for words that say nothing
 */
record EverydayWordForm(
        @NotBlank @Size(max = 100) @Nullable String asked,
        @Size(max = 100) @Nullable String means) {}
