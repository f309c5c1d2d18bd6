package vn.motcua.dossier.fact;

import java.time.Instant;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a step while the file is there, or on its way there.
 *
 * @param holderId the official who has it in hand; null while nobody does
 * @param startedAt when the file came, or was offered
 * @param finishedAt when the work was finished and the file stayed, waiting to be taken; null before
 */
@Embeddable
public record AtWork(
        @Nullable Integer holderId,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** The same in the hands of an official, or of nobody. */
    public AtWork heldBy(@Nullable Integer official) {
        return new AtWork(official, startedAt, finishedAt);
    }

    /** The same with the work finished. */
    public AtWork finished(Instant at) {
        return new AtWork(holderId, startedAt, at);
    }
}
