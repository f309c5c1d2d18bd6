package vn.motcua.queue;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * One act on a ticket; kept for good.
 *
 * @param at moment of the act
 * @param officialId who acted; null for the kiosk and for the end of the day
 * @param desk where; null where no desk had a part in it
 * @param detail the other line of a transfer or the reason of a priority; null otherwise
 */
@Embeddable
record TicketEvent(
        @Enumerated(EnumType.STRING) Kind kind,

        Instant at,

        @Nullable Integer officialId,
        @Nullable String desk,
        @Nullable String detail) {

    /** What was done. The end of the day, {@code EXPIRED}, is written in bulk by {@link QueueQuery}. */
    enum Kind {
        ISSUED,
        CALLED,
        CALLED_AGAIN,
        MISSED,
        TRANSFERRED,
        PRIORITISED,
        SERVED,
        RECEIVED,
        EXPIRED
    }
}
