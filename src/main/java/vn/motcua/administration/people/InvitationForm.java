package vn.motcua.administration.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Form of an account that is opened by invitation. */
record InvitationForm(
        @NotBlank @Size(max = 64) @Nullable String username,
        @NotBlank @Size(max = 300) @Nullable String reason) {}
