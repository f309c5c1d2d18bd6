package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The offered file is taken or refused.
 *
 * @param state {@code CONFIRMED} or {@code REFUSED}
 * @param reason why it was refused; null when it was taken
 */
public record HandOverAnswered(
        String state,
        Instant answeredAt,
        String answeredName,
        @Nullable String reason) {

    /** Taken. */
    public static HandOverAnswered confirmed(Instant at, String by) {
        return new HandOverAnswered("CONFIRMED", at, by, null);
    }

    /** Not taken. */
    public static HandOverAnswered refused(Instant at, String by, String reason) {
        return new HandOverAnswered("REFUSED", at, by, reason);
    }
}
