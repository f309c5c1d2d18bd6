package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The clock goes on.
 *
 * @param toAt since when; may lie before it was recorded
 * @param endRecordedAt when it was recorded, by whom and by which paper; null when as it happened
 */
public record PauseEnded(
        Instant toAt,
        @Nullable Instant endRecordedAt,
        @Nullable String endRecordedBy,
        @Nullable String endDocument) {}
