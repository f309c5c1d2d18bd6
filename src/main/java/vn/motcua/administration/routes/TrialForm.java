package vn.motcua.administration.routes;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of a trial run.
 *
 * @param version number of the version; 0 for the draft
 * @param procedure code of a procedure that goes by the route
 * @param caseNo number of its case
 * @param office code of the receiving office chosen while typing
 * @param officeText typed words
 * @param day local day of the reception
 * @param time local time of the reception
 */
record TrialForm(
        @Nullable Integer version,
        @Size(max = 20) @Nullable String procedure,
        @Nullable Integer caseNo,
        @Size(max = 40) @Nullable String office,
        @Size(max = 200) @Nullable String officeText,
        @Nullable LocalDate day,
        @Size(max = 5) @Nullable String time) {}
