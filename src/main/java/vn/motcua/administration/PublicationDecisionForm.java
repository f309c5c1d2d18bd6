package vn.motcua.administration;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form by which a prepared version is confirmed or declined, or the last version undone.
 *
 * @param reason why it is declined or undone
 * @param revision revision of the draft, or number of the version, from which the page was made
 */
public record PublicationDecisionForm(
        @Size(max = 300) @Nullable String reason, @Nullable Integer revision) {}
