package vn.motcua.figures.eventlog;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * An event of a dossier.
 *
 * @param no number among the dossier's events in order of time, from 1
 * @param activity kind of the event, or activity in the former system
 * @param at with the offset it was imported with, or that of the configured zone
 * @param office code, or name in the former system
 * @param resource official; a pseudonym unless names are permitted
 */
record LoggedEvent(
        int no,
        String activity,
        OffsetDateTime at,
        @Nullable String office,
        @Nullable String resource) {}
