package vn.motcua.administration.calendars;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The ending of a time rule.
 *
 * @param day the first day on which it does not hold any more
 * @param basis the law or the reason
 */
record TimeRuleEndForm(
        @NotNull @Nullable LocalDate day,
        @NotBlank @Size(max = 300) @Nullable String basis,
        @Nullable Integer revision) {}
