package vn.motcua.worktime;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in which the limit does not run, from {@code from} inclusive to {@code to} exclusive.
 *
 * @param from moment at which the clock stopped
 * @param to moment at which it ran again; {@code null} while the pause lasts. An open pause does not move the due
 *     moment yet
 * @param cause reason, in words or as a code of the caller; repeated in the explanation
 * @param mode what the pause does to the limit once it has ended
 * @param legalBasis law that allows the pause; {@code null} if none was given
 * @param document paper that ordered the pause; {@code null} if there is none
 * @param recordedBy person who recorded the pause; {@code null} if no particular person did
 * @param recordedAt moment at which its beginning was recorded; {@code null} if it was recorded when it began
 */
public record Pause(
        Instant from,
        @Nullable Instant to,
        String cause,
        PauseMode mode,
        @Nullable String legalBasis,
        @Nullable String document,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {

    /** @throws IllegalArgumentException if the pause ends before it begins or no cause is given */
    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a pause must not end before it begins: " + from + " to " + to);
        }
        if (cause.isBlank()) {
            throw new IllegalArgumentException("a pause needs a cause");
        }
    }

    /** A pause that was recorded when it began. */
    public Pause(
            Instant from,
            @Nullable Instant to,
            String cause,
            PauseMode mode,
            @Nullable String legalBasis,
            @Nullable String document,
            @Nullable String recordedBy) {
        this(from, to, cause, mode, legalBasis, document, recordedBy, null);
    }

    /** Creates a pause from time, cause and mode alone. */
    public static Pause of(Instant from, @Nullable Instant to, String cause, PauseMode mode) {
        return new Pause(from, to, cause, mode, null, null, null, null);
    }

    /** Whether the pause still lasts. */
    public boolean isOpen() {
        return to == null;
    }

    /** A copy of this pause with the given end; {@code null} for a pause that still lasts. */
    public Pause endedAt(@Nullable Instant end) {
        return new Pause(from, end, cause, mode, legalBasis, document, recordedBy, recordedAt);
    }

    /** A copy of this pause recorded at the given moment; {@code null} for a pause recorded when it began. */
    public Pause recordedAt(@Nullable Instant moment) {
        return new Pause(from, to, cause, mode, legalBasis, document, recordedBy, moment);
    }

    /**
     * Moment from which the pause is on record. Whether a pause came in time is judged by this moment and not by its
     * beginning.
     */
    public Instant knownSince() {
        return recordedAt == null || recordedAt.isBefore(from) ? from : recordedAt;
    }

    /** Law and paper of the pause, for an explanation; {@code null} if there is neither. */
    @Nullable
    String reference() {
        String reference = Stream.of(legalBasis, document)
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining("; "));
        return reference.isEmpty() ? null : reference;
    }
}
