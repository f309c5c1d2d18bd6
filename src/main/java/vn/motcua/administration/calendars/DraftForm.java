package vn.motcua.administration.calendars;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.administration.ScopeChoices;

/**
 * Form of a new draft: scope and notice.
 *
 * @param scope VN, province or code of an office, chosen while typing
 * @param scopeFound the same, chosen from the offered ones
 * @param scopeText typed words
 */
record DraftForm(
        @Size(max = 40) @Nullable String scope,
        @Size(max = 40) @Nullable String scopeFound,
        @Size(max = 200) @Nullable String scopeText,
        @NotBlank @Size(max = 80) @Nullable String number,
        @NotBlank @Size(max = 300) @Nullable String title,
        @Size(max = 300) @Nullable String source) {

    ScopeChoices.Typed typed() {
        return new ScopeChoices.Typed(scope, scopeFound, scopeText);
    }

    static DraftForm of(String scope) {
        return new DraftForm(scope, null, null, null, null, null);
    }
}
