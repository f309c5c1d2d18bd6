package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The offered file is taken or refused.
 *
 * @param state {@code CONFIRMED}, {@code REFUSED} or {@code RECALLED}
 * @param reason why it was refused or recalled; null when it was taken
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

    /** Taken back by the giver before anybody took it. */
    public static HandOverAnswered recalled(Instant at, String by, String reason) {
        return new HandOverAnswered("RECALLED", at, by, reason);
    }

    /** Not taken. */
    public static HandOverAnswered refused(Instant at, String by, String reason) {
        return new HandOverAnswered("REFUSED", at, by, reason);
    }
}
