package vn.motcua.worktime;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A time during which the limit does not run, from {@code from} inclusive to {@code to} exclusive.
 *
 * @param from when the clock stopped
 * @param to when it ran again; {@code null} while the pause lasts. An open pause moves no date yet: nobody can know by
 *     how much
 * @param cause why, in words or as a code that the caller understands; repeated in the explanation
 * @param mode what the pause does to the limit once it has ended
 * @param legalBasis the law that allows it; {@code null} if none was given
 * @param document the paper by which it was ordered; {@code null} if there is none
 * @param recordedBy who recorded it; {@code null} if nobody in particular did
 * @param recordedAt when it was recorded that it had begun; {@code null} if that was when it began
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

    /** A pause of which no more than its time, its cause and its effect matters. */
    public static Pause of(Instant from, @Nullable Instant to, String cause, PauseMode mode) {
        return new Pause(from, to, cause, mode, null, null, null, null);
    }

    /** Whether the pause still lasts. */
    public boolean isOpen() {
        return to == null;
    }

    /** The same pause, over; {@code null} for one that still lasts. */
    public Pause endedAt(@Nullable Instant end) {
        return new Pause(from, end, cause, mode, legalBasis, document, recordedBy, recordedAt);
    }

    /** The same pause, recorded at that moment; one recorded when it began for {@code null}. */
    public Pause recordedAt(@Nullable Instant moment) {
        return new Pause(from, to, cause, mode, legalBasis, document, recordedBy, moment);
    }

    /** Since when it is on record that the clock stands: by this, not by its beginning, it is in time or too late. */
    public Instant knownSince() {
        return recordedAt == null || recordedAt.isBefore(from) ? from : recordedAt;
    }

    /** The law and the paper of it, for an explanation; {@code null} if there is neither. */
    @Nullable
    String reference() {
        String reference = Stream.of(legalBasis, document)
                .filter(each -> each != null && !each.isBlank())
                .collect(Collectors.joining("; "));
        return reference.isEmpty() ? null : reference;
    }
}
