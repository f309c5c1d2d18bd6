package vn.motcua.administration.settings;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A setting as a page shows it.
 *
 * @param key part of its address
 * @param name in the reader's language
 * @param about what it does
 * @param value what holds, in words
 * @param configured what holds without a choice, in words
 * @param chosen whether the province has chosen it
 * @param changedBy name of who changed it last; null for nobody
 * @param waiting whether a change waits for a second person
 * @param twoPersons whether a change takes two
 */
record SettingRow(
        String key,
        String name,
        String about,
        String value,
        String configured,
        boolean chosen,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        boolean waiting,
        boolean twoPersons) {}
