package vn.motcua.administration.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of a setting.
 *
 * @param value names among choices are separated by commas
 * @param revision from which the page was made
 */
record SettingForm(
        @Size(max = 1000) @Nullable String value,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
