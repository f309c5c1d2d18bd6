package vn.motcua.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.Folding;

/**
 * Finds procedures by words. Diacritics, case and spaces are ignored, and one typing error is tolerated. The search
 * compares a few thousand texts in memory, which is faster than a database query. The order is the same for the same
 * words and the same catalogue, so that a page can continue after the last code of the previous page.
 */
final class ProcedureSearch {

    private static final double PHRASE = 3.0;
    private static final double PHRASE_WITHOUT_SPACES = 2.6;
    private static final double PHRASE_ELSEWHERE = 2.2;
    private static final double WORDS = 2.0;
    private static final double RUN_TOGETHER_WITH_ERROR = 1.5;
    /** Bonus for procedures with an English name: these are requested most often. */
    private static final double COMMON = 0.15;

    /** Malus for renewals: a search for a subject alone usually means the first issue of a document. */
    private static final double RENEWAL = -0.2;

    private static final Pattern RENEWALS =
            Pattern.compile(" (cap (lai|doi|dieu chinh)|dang ky lai|gia han|dieu chinh|thay doi) .*");

    private static final double COVERAGE = 0.5;
    private static final double LEAST_SIMILARITY = 0.6;

    private final List<Text> texts;
    private final List<String> words;

    ProcedureSearch(List<CatalogueSnapshot.Entry> entries) {
        this.texts = entries.stream().map(Text::of).toList();
        TreeSet<String> all = new TreeSet<>();
        texts.forEach(text -> all.addAll(text.words));
        this.words = List.copyOf(all);
    }

    /** The matching versions, best match first; without words, all versions in order of code. */
    List<ProcedureVersion> find(
            @Nullable String query, Predicate<ProcedureVersion> wanted, int limit, @Nullable String afterCode) {
        Stream<ProcedureVersion> found = ranked(query, wanted);
        if (afterCode != null) {
            found = found.dropWhile(version -> !version.code().equals(afterCode))
                    .skip(1);
        }
        return found.limit(limit).toList();
    }

    private Stream<ProcedureVersion> ranked(@Nullable String query, Predicate<ProcedureVersion> wanted) {
        String folded = Folding.fold(query);
        Stream<Text> candidates = texts.stream().filter(text -> wanted.test(text.version));
        if (folded.isEmpty()) {
            return candidates
                    .sorted(Comparator.comparing((Text text) -> !text.common)
                            .thenComparing(text -> text.version.code()))
                    .map(text -> text.version);
        }
        Query words = new Query(folded, this.words);
        return candidates
                .map(text -> new Hit(text, words.score(text)))
                .filter(hit -> hit.score > 0)
                .sorted(Comparator.comparingDouble((Hit hit) -> -hit.score)
                        .thenComparing(hit -> hit.text.version.code()))
                .map(hit -> hit.text.version);
    }

    private record Hit(Text text, double score) {}

    private record Text(
            ProcedureVersion version,
            String name,
            String compactName,
            String compactCode,
            String all,
            List<String> words,
            boolean common,
            boolean renewal) {

        public static Text of(CatalogueSnapshot.Entry entry) {
            ProcedureVersion version = entry.version();
            String name = Folding.fold(version.name());
            return new Text(
                    version,
                    " " + name + " ",
                    name.replace(" ", ""),
                    Folding.compact(version.code()),
                    " " + entry.searchText() + " ",
                    List.of(entry.searchText().split(" ")),
                    version.nameEn() != null,
                    RENEWALS.matcher(" " + name + " ").matches());
        }
    }

    /** The search words, each compared once with every word of the catalogue. */
    private static final class Query {

        private final String phrase;
        private final String compact;
        private final List<Map<String, Double>> similar = new ArrayList<>();

        Query(String folded, List<String> allWords) {
            this.phrase = " " + folded;
            this.compact = folded.replace(" ", "");
            for (String token : folded.split(" ")) {
                Map<String, Double> known = new HashMap<>();
                for (String word : allWords) {
                    double similarity = similarity(token, word);
                    if (similarity >= LEAST_SIMILARITY) {
                        known.put(word, similarity);
                    }
                }
                similar.add(known);
            }
        }

        double score(Text text) {
            if (compact.chars().allMatch(Character::isDigit) && compact.length() >= 2) {
                return text.compactCode.equals(compact)
                        ? 2 * PHRASE
                        : text.compactCode.contains(compact) ? PHRASE : words(text);
            }
            double base = text.name.contains(phrase)
                    ? PHRASE
                    : compact.length() >= 4 && text.compactName.contains(compact)
                            ? PHRASE_WITHOUT_SPACES
                            : text.all.contains(phrase) ? elsewhere(text) : Math.max(words(text), runTogether(text));
            if (base == 0) {
                return 0;
            }
            double coverage = Math.min(1.0, (double) compact.length() / text.compactName.length());
            return base + COVERAGE * coverage + (text.common ? COMMON : 0) + (text.renewal ? RENEWAL : 0);
        }

        /** Score of the common search words of a procedure, which count like its name. */
        private static double elsewhere(Text text) {
            return text.common ? PHRASE : PHRASE_ELSEWHERE;
        }

        /** Score of the single words; one of four or more words may be missing. */
        private double words(Text text) {
            double sum = 0;
            int missing = 0;
            for (Map<String, Double> known : similar) {
                double best = 0;
                for (String word : text.words) {
                    best = Math.max(best, known.getOrDefault(word, 0.0));
                }
                sum += best;
                missing += best == 0 ? 1 : 0;
            }
            int allowed = similar.size() >= 4 ? 1 : 0;
            return missing > allowed ? 0 : WORDS * sum / similar.size();
        }

        /** Score of two words typed as one, with a typing error. */
        private double runTogether(Text text) {
            if (similar.size() > 1 || compact.length() < 6) {
                return 0;
            }
            for (int i = 0; i + 1 < text.words.size(); i++) {
                String pair = text.words.get(i) + text.words.get(i + 1);
                if (Math.abs(pair.length() - compact.length()) <= 1 && Spelling.distance(compact, pair) <= 1) {
                    return RUN_TOGETHER_WITH_ERROR;
                }
            }
            return 0;
        }

        private static double similarity(String token, String word) {
            if (token.equals(word)) {
                return 1.0;
            }
            if (token.length() >= 2 && word.startsWith(token)) {
                return 0.9;
            }
            int allowed = token.length() < 3 ? 0 : token.length() < 6 ? 1 : 2;
            if (Math.abs(token.length() - word.length()) > allowed) {
                return 0;
            }
            int distance = Spelling.distance(token, word);
            return distance > allowed ? 0 : distance == 1 ? 0.7 : LEAST_SIMILARITY;
        }
    }
}
