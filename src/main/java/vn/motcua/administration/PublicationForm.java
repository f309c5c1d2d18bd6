package vn.motcua.administration;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Form by which a draft is prepared for publication, or an end is.
 *
 * @param validFrom first day
 * @param revision revision of the draft from which the page was made
 */
public record PublicationForm(
        @NotNull @Nullable LocalDate validFrom,
        @NotBlank @Size(max = 300) @Nullable String reason,
        @Nullable Integer revision) {}
