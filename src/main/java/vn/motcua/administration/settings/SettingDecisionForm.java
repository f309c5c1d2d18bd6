package vn.motcua.administration.settings;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of what a second person decides about a setting.
 *
 * @param reason why it is declined; nobody is asked who confirms
 * @param revision from which the page was made
 */
record SettingDecisionForm(
        @Size(max = 300) @Nullable String reason, @Nullable Integer revision) {}
