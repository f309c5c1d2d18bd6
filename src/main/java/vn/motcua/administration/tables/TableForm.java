package vn.motcua.administration.tables;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form by which a table that was looked at is taken over.
 *
 * @param rows the table, as it was brought
 * @param reason why, such as the number of a decision
 */
record TableForm(
        @Nullable String rows,
        @NotBlank @Size(max = 300) @Nullable String reason) {

    /** Largest table, in bytes. */
    static final int MOST_BYTES = 1024 * 1024;
}
