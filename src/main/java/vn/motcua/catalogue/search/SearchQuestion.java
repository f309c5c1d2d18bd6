package vn.motcua.catalogue.search;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What was typed, as one reading of it: each syllable compared once with the whole vocabulary. */
final class SearchQuestion {

    private static final double FILLER = 0.3;

    /**
     * One syllable of a question.
     *
     * @param alternatives what its keys may mean besides
     * @param letters whether it may be the first letters of words
     */
    record Word(Term typed, List<String> alternatives, boolean letters, boolean filler) {

        /** All it may stand for, without marks. */
        Stream<String> forms() {
            return Stream.concat(Stream.of(typed.plain()), alternatives.stream());
        }
    }

    private final List<Word> words;
    private final double[][] like;
    private final double[] weights;
    private final int content;
    private double whole;

    SearchQuestion(List<Word> words, Vocabulary vocabulary) {
        this.words = words;
        boolean marks = words.stream().anyMatch(word -> word.typed.hasMarks());
        this.like = new double[words.size()][];
        this.weights = new double[words.size()];
        int meant = 0;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            double[] row = vocabulary.likeness(word.typed, i == words.size() - 1, marks, null);
            for (String each : word.alternatives) {
                row = vocabulary.likeness(Term.plain(each), false, false, row);
            }
            like[i] = row;
            weights[i] = word.filler ? FILLER : weight(word.typed, row, vocabulary);
            whole += weights[i];
            meant += word.filler ? 0 : 1;
        }
        this.content = meant;
    }

    private static double weight(Term typed, double[] row, Vocabulary vocabulary) {
        int best = -1;
        for (int id = 0; id < row.length; id++) {
            if (row[id] > 0 && (best < 0 || row[id] > row[best])) {
                best = id;
            }
        }
        if (best < 0) {
            return vocabulary.unknownWeight(typed.plain());
        }
        return row[best] < 1
                ? Math.max(vocabulary.weight(best), vocabulary.unknownWeight(typed.plain()))
                : vocabulary.weight(best);
    }

    int size() {
        return words.size();
    }

    /** The weight of all words. */
    double whole() {
        return whole;
    }

    /** How like each known syllable a word is, by number. */
    double[] likeness(int i) {
        return like[i];
    }

    /** Number of words that say something. */
    int contentSize() {
        return content;
    }

    boolean isFiller(int i) {
        return words.get(i).filler;
    }

    double weight(int i) {
        return weights[i];
    }

    /** The word as first letters of others; null for a word of its own. */
    @Nullable
    String initials(int i) {
        Word word = words.get(i);
        return word.letters ? word.typed.plain() : null;
    }
}
