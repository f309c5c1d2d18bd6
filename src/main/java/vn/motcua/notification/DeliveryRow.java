package vn.motcua.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A delivery in the administrators' list.
 *
 * @param code code of the dossier; null before it has one
 * @param address address, masked
 * @param failure reason of the last failure, worded by {@code notification.failure.<name>}; null without a failure
 * @param nextTryAt moment of the next attempt while it waits
 * @param acceptedAt moment at which the channel accepted it; null before
 * @param sentAgainBy name of the official who had it sent again; null when nobody has
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
