package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** All syllables of the texts of an index, numbered, with the weight of each: the rarer, the heavier. */
final class Vocabulary {

    private static final double HEAVIEST = 4.5;
    private static final double UNKNOWN = 4.0;

    private static final double SOUNDS_ALIKE = 0.8;
    private static final double BEGINNING = 0.85;
    private static final double ONE_ERROR = 0.75;
    private static final double TWO_ERRORS = 0.6;
    private static final double OTHER_WORD = 0.7;
    private static final double LEAST = 0.5;

    /** Letters with which words of other languages begin that belong together; longer than any syllable. */
    private static final int STEM = 6;

    private static final double OTHER_TONE = 0.55;
    private static final double OTHER_MARKS = 0.4;
    private static final double NUMBER = 0.5;

    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final Map<String, Integer> subjects = new HashMap<>();
    private int count;

    /** Counts the syllables of one subject. */
    void add(List<List<Term>> texts) {
        count++;
        Set<String> seen = new HashSet<>();
        for (List<Term> text : texts) {
            for (Term term : text) {
                if (ids.putIfAbsent(term.marked(), terms.size()) == null) {
                    terms.add(term);
                    sounds.add(Syllable.sound(term.plain()));
                }
                if (seen.add(term.plain())) {
                    subjects.merge(term.plain(), 1, Integer::sum);
                }
            }
        }
    }

    int id(Term term) {
        return ids.getOrDefault(term.marked(), -1);
    }

    int size() {
        return terms.size();
    }

    boolean knows(String word) {
        return subjects.containsKey(word);
    }

    double weight(int id) {
        String word = terms.get(id).plain();
        if (Character.isDigit(word.charAt(0))) {
            return NUMBER;
        }
        return Math.min(HEAVIEST, Math.log((count + 1.0) / (subjects.getOrDefault(word, 0) + 0.5)));
    }

    double unknownWeight(String word) {
        return Character.isDigit(word.charAt(0)) ? NUMBER : UNKNOWN;
    }

    /**
     * How like a typed syllable each known one is, by number: 1 the same, 0 another.
     *
     * @param last whether it may be unfinished
     * @param marks whether the text around it has marks, so that other marks are another word
     * @param into what is known already, of another reading of the same syllable; null for the first
     */
    double[] likeness(Term typed, boolean last, boolean marks, double @Nullable [] into) {
        double[] like = into == null ? new double[terms.size()] : into;
        String word = typed.plain();
        boolean known = knows(word);
        boolean unfinished = last || !Syllable.isOne(word);
        String sound = Syllable.sound(word);
        for (int id = 0; id < like.length; id++) {
            Term other = terms.get(id);
            double each = likeness(word, sound, other.plain(), sounds.get(id), unfinished);
            if (each > 0 && each < BEGINNING && marks && other.hasMarks() && isFurtherWithMarks(typed, other)) {
                each = 0;
            }
            if (each == 1) {
                each = marks ? marked(typed, other) : 1;
            } else {
                each *= known ? OTHER_WORD : 1;
                each = each < LEAST ? 0 : each;
            }
            if (each >= OTHER_MARKS && each > like[id]) {
                like[id] = each;
            }
        }
        return like;
    }

    /** Whether letters that are alike without marks differ with them. */
    private static boolean isFurtherWithMarks(Term typed, Term other) {
        return typed.hasMarks()
                && Spelling.distance(typed.letters(), other.letters())
                        > (typed.plain().length() < 7 ? 1 : 2);
    }

    private static double marked(Term typed, Term other) {
        return typed.marked().equals(other.marked()) ? 1 : typed.hasLettersOf(other) ? OTHER_TONE : OTHER_MARKS;
    }

    private static int length(String word, String other) {
        return Math.min(word.length(), other.length());
    }

    private static double likeness(String word, String sound, String other, String otherSound, boolean unfinished) {
        if (word.equals(other)) {
            return 1;
        }
        if (length(word, other) >= STEM && word.regionMatches(0, other, 0, STEM)) {
            return ONE_ERROR;
        }
        if (Character.isDigit(word.charAt(0)) || Character.isDigit(other.charAt(0))) {
            return 0;
        }
        if (sound.equals(otherSound)) {
            return SOUNDS_ALIKE;
        }
        if (unfinished && word.length() >= 2 && other.startsWith(word)) {
            return BEGINNING;
        }
        int length = length(word, other);
        int allowed = length < 2 ? 0 : length < 7 ? 1 : 2;
        if (Math.abs(word.length() - other.length()) > allowed || allowed == 0) {
            return 0;
        }
        int distance = Spelling.distance(word, other);
        if (distance > allowed || length == 2 && word.length() == other.length()) {
            return 0;
        }
        double like = distance == 1 && length > 3 ? ONE_ERROR : TWO_ERRORS;
        boolean begins = word.charAt(0) == other.charAt(0) || sound.charAt(0) == otherSound.charAt(0);
        return begins || word.length() >= STEM ? like : like * OTHER_WORD;
    }
}
