package vn.motcua.administration.setup;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import vn.motcua.notification.NotificationChannel;

/** Form of a message to oneself. */
record TestMessageForm(
        @NotNull @Nullable NotificationChannel channel,
        @NotBlank @Size(max = 100) @Nullable String address) {}
