package vn.motcua.figures.eventlog;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.figures.DossierSource;

/**
 * A dossier as an event log names it. It names no citizen.
 *
 * @param ref code, or reference in the former system; a pseudonym unless names are permitted
 * @param channel COUNTER, ONLINE or POST
 * @param office receiving office: its code, or its name in the former system
 * @param responsible competent office, likewise
 * @param official who holds it or did its last step; a pseudonym unless names are permitted
 * @param dueAt promise by which on time is judged
 */
record LoggedDossier(
        String ref,
        DossierSource source,
        String state,
        @Nullable String procedure,
        @Nullable String channel,
        @Nullable String office,
        @Nullable String responsible,
        @Nullable String official,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime returnedAt) {

    /** Values that are texts, by the names that an import reads. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, "procedure", procedure);
        put(texts, "channel", channel);
        put(texts, "office", office);
        put(texts, "responsible", responsible);
        put(texts, "official", official);
        put(texts, "state", state);
        put(texts, "source", source.name());
        return texts;
    }

    /** Values that are moments, by the names that an import reads. */
    Map<String, OffsetDateTime> moments() {
        Map<String, OffsetDateTime> moments = new LinkedHashMap<>();
        put(moments, "receivedAt", receivedAt);
        put(moments, "dueAt", dueAt);
        put(moments, "finishedAt", finishedAt);
        put(moments, "returnedAt", returnedAt);
        return moments;
    }

    private static <T> void put(Map<String, T> values, String name, @Nullable T value) {
        if (value != null) {
            values.put(name, value);
        }
    }
}
