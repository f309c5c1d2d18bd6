package vn.motcua.queue;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

/**
 * Recorded action on a ticket; it is never changed or deleted.
 *
 * @param at moment of the action
 * @param officialId id of the official who acted; null for the kiosk and for the expiry at the end of the day
 * @param desk desk of the action; null where no desk was involved
 * @param detail the new line of a transfer or the reason of a priority; null otherwise
 */
@Embeddable
record TicketEvent(
        @Enumerated(EnumType.STRING) Kind kind,

        Instant at,

        @Nullable Integer officialId,
        @Nullable String desk,
        @Nullable String detail) {

    /** Kind of an action. {@link QueueQuery} writes {@code EXPIRED} in bulk for a past day. */
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
