package vn.motcua.portal.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;

/** Suggests procedures for a search without results, by at least half of its words. */
@Component
class Suggestions {

    private static final int MOST = 3;
    private static final int MOST_WORDS = 8;
    private static final int SHORTEST = 3;

    private final Catalogue catalogue;
    private final ProcedureWords words;

    Suggestions(Catalogue catalogue, ProcedureWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /** The best procedures for most of the words, without filters; empty when none fits. */
    List<ProcedureHit> instead(@Nullable String query, Locale locale) {
        if (query == null) {
            return List.of();
        }
        List<String> tried = Stream.of(query.split("\\s+"))
                .filter(word -> word.length() >= SHORTEST) // one or two letters would find everything
                .limit(MOST_WORDS)
                .toList();
        for (int size = tried.size() - 1; size > 1 && 2 * size >= tried.size(); size--) {
            List<ProcedureHit> found = new ArrayList<>();
            for (int from = 0; from + size <= tried.size() && found.isEmpty(); from++) {
                for (ProcedureVersion version :
                        catalogue.search(String.join(" ", tried.subList(from, from + size)), null, null, MOST, null)) {
                    found.add(words.hit(version, locale));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }
}
