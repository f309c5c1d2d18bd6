package vn.motcua.administration.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/** Form of an act that needs a reason and nothing else. */
record ReasonForm(@NotBlank @Size(max = 300) @Nullable String reason) {}
