package vn.motcua.administration.calendars;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of the end of a counting rule.
 *
 * @param day first day on which the rule no longer holds
 * @param basis law or reason
 */
record TimeRuleEndForm(
        @NotNull @Nullable LocalDate day,
        @NotBlank @Size(max = 300) @Nullable String basis,
        @Nullable Integer revision) {}
