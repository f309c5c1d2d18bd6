package vn.motcua.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the demo would have sent.
 *
 * @param recipient masked
 * @param subject null for a text message
 * @param body with the secrets in its links left out
 */
public record KeptMessage(
        Instant at,
        NotificationChannel channel,
        String recipient,
        @Nullable String subject,
        String body) {}
