package vn.motcua.counter.worklist;

import java.io.Serializable;
import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Which part of the register is to be printed.
 *
 * @param office the code of an office; null for the official's own
 * @param after where the part begins; null for the beginning
 */
record RegisterForm(
        @NotNull @Nullable LocalDate from,
        @NotNull @Nullable LocalDate to,
        @Size(max = 60) @Nullable String office,
        @Nullable String after)
        implements Serializable { // it waits in the session for the page after a redirect

    private static final long serialVersionUID = 1L;
}
