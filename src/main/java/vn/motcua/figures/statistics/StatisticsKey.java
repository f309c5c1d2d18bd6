package vn.motcua.figures.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Key of a group of dossiers.
 *
 * @param key code, name of what only the former system knows, channel, month or day; null for dossiers without
 * @param name name in Vietnamese; the key itself where there is no other
 * @param nameEn name in English, likewise
 * @param imported whether only the former system knows it
 */
public record StatisticsKey(
        @Nullable String key,
        @Nullable String name,
        @Nullable String nameEn,
        boolean imported) {

    /** Of a value that is its own name. */
    static StatisticsKey plain(@Nullable String key) {
        return new StatisticsKey(key, key, key, false);
    }
}
