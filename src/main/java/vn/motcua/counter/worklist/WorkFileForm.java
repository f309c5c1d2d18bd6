package vn.motcua.counter.worklist;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.Downloads;

/**
 * Form of a worklist to take along as a file.
 *
 * @param as format of the file
 * @param reason what the file is for
 */
record WorkFileForm(
        @NotNull Downloads.@Nullable Kind as,
        @Size(max = 200) @Nullable String reason) {

    private static final int SHORTEST_REASON = 5;

    /** The reason; null when it says too little to be one. */
    static @Nullable String reason(@Nullable String typed) {
        return typed == null || typed.strip().length() < SHORTEST_REASON ? null : typed.strip();
    }
}
