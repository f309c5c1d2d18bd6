package vn.motcua.counter.worklist;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form of the part of the register to print.
 *
 * @param from first day
 * @param to last day
 * @param office code of an office; null for the official's own
 * @param reason what the file is for; not needed on paper
 * @param after cursor after which the part begins; null for the first part
 */
record RegisterForm(
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @Size(max = 60) @Nullable String office,
        @Size(max = 200) @Nullable String reason,
        @Nullable String after)
        implements Serializable { // stored in the session until the redirect is followed

    private static final long serialVersionUID = 1L;
}
