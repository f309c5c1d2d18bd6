package vn.motcua.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A delivery as the administration sees it.
 *
 * @param code the dossier's; null before it has one
 * @param address masked
 * @param failure why the last try failed, worded by {@code notification.failure.<name>}; null when none has
 * @param nextTryAt when it is tried next, if it waits
 * @param acceptedAt when the channel took it; null until then
 * @param sentAgainBy who had it tried anew; null when nobody has
 */
public record DeliveryRow(
        long id,
        Instant createdAt,
        @Nullable String code,
        MessageKind kind,
        NotificationChannel channel,
        String address,
        MessageState state,
        int attempts,
        @Nullable String failure,
        Instant nextTryAt,
        @Nullable Instant acceptedAt,
        @Nullable String sentAgainBy) {}
