package vn.motcua.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of a draft: whose calendar, and by which notice.
 *
 * @param scope VN, province or the code of an office
 */
record DraftForm(
        @NotBlank @Size(max = 40) @Nullable String scope,
        @NotBlank @Size(max = 80) @Nullable String number,
        @NotBlank @Size(max = 300) @Nullable String title,
        @Size(max = 300) @Nullable String source) {

    static DraftForm of(String scope) {
        return new DraftForm(scope, null, null, null);
    }
}
