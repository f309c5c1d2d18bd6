package vn.motcua.dossier.fact;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.worktime.PauseMode;

/**
 * The clock stands.
 *
 * @param fromAt since when; may lie before it was recorded
 * @param recordedAt when it was recorded; null when as it happened
 */
public record PauseBegun(
        String cause,
        PauseMode mode,
        @Nullable String legalBasis,
        @Nullable String document,
        Instant fromAt,
        String recordedBy,
        @Nullable Instant recordedAt) {}
