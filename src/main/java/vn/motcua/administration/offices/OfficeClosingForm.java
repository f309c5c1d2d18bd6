package vn.motcua.administration.offices;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of the end of an office.
 *
 * @param office code of the successor chosen while typing; null where nobody goes on with its work
 * @param officeText the typed words for it
 * @param basis the decision by which it ends
 * @param revision from which the page was made
 */
record OfficeClosingForm(
        @NotNull @Nullable LocalDate lastDay,
        @Nullable String office,
        @Nullable String officeText,
        @NotBlank @Size(max = 200) @Nullable String basis,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
