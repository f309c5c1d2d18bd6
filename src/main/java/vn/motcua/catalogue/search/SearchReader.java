package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.search.SearchQuestion.Word;

/** Reads what was typed: what its keys mean, which words stand for others, which say nothing. */
final class SearchReader {

    /** Maximum number of syllables that are read. */
    private static final int LONGEST = 24;

    private static final int MOST_READINGS = 6;

    private final Vocabulary vocabulary;
    private final Map<String, List<Entry>> synonyms = new HashMap<>();
    private final Map<String, List<String>> pairs;

    private record Entry(List<Term> asked, List<Term> meaning) {}

    SearchReader(Vocabulary vocabulary, List<Synonym> synonyms, Map<String, List<String>> pairs) {
        this.vocabulary = vocabulary;
        this.pairs = pairs;
        for (Synonym each : synonyms) {
            List<Term> asked = Term.of(each.asked());
            if (!asked.isEmpty()) {
                this.synonyms
                        .computeIfAbsent(asked.get(0).plain(), any -> new ArrayList<>())
                        .add(new Entry(asked, Term.of(each.meaning())));
            }
        }
    }

    /** The readings of a question, as it was typed first; empty when there is no word in it. */
    List<SearchQuestion> read(@Nullable String typed) {
        List<Word> words = new ArrayList<>();
        for (Term term : Term.of(typed)) {
            if (words.size() < LONGEST) {
                words.addAll(apart(term));
            }
        }
        if (words.isEmpty()) {
            return List.of();
        }
        List<List<Word>> readings = new ArrayList<>(List.of(fillers(words)));
        for (int nth = 0; readings.size() < MOST_READINGS; nth++) {
            List<Word> meant = replaced(words, nth);
            if (meant.equals(words)) {
                break;
            }
            readings.add(fillers(meant));
        }
        return readings.stream()
                .map(each -> new SearchQuestion(each, vocabulary))
                .toList();
    }

    /** A word, or several that were typed without a space. */
    private List<Word> apart(Term term) {
        String plain = term.plain();
        if (plain.length() < 5 || vocabulary.knows(plain) || Syllable.isOne(plain) || synonyms.containsKey(plain)) {
            return List.of(word(term));
        }
        List<String> keys = Syllable.typedKeys(plain);
        if (!keys.isEmpty()) {
            return List.of(word(term));
        }
        List<String> parts = pairs.get(plain);
        if (parts == null) {
            parts = split(plain);
        }
        if (parts == null) {
            parts = likePair(plain);
        }
        return parts == null
                ? List.of(word(term))
                : parts.stream().map(Term::plain).map(this::word).toList();
    }

    private Word word(Term term) {
        String plain = term.plain();
        boolean letters = plain.length() > 2 && !Syllable.isOne(plain) && !synonyms.containsKey(plain);
        return new Word(term, Syllable.typedKeys(plain), letters, false);
    }

    /** Fewest known syllables that make up a word; null when there are none. */
    private @Nullable List<String> split(String plain) {
        List<@Nullable List<String>> best = new ArrayList<>();
        best.add(List.of());
        for (int end = 1; end <= plain.length(); end++) {
            List<String> found = null;
            for (int start = Math.max(0, end - 7); start < end - 1; start++) {
                List<String> before = best.get(start);
                String part = Term.plain(plain.substring(start, end)).plain();
                if (before != null
                        && (found == null || before.size() + 1 < found.size())
                        && Syllable.isOne(part)
                        && vocabulary.knows(part)) {
                    found = new ArrayList<>(before);
                    found.add(part);
                }
            }
            best.add(found);
        }
        return best.get(plain.length());
    }

    /** Two neighbours typed without a space and with one error. */
    private @Nullable List<String> likePair(String plain) {
        if (plain.length() < 6) {
            return null;
        }
        for (Map.Entry<String, List<String>> each : pairs.entrySet()) {
            if (Math.abs(each.getKey().length() - plain.length()) <= 1
                    && Spelling.distance(each.getKey(), plain) <= 1) {
                return each.getValue();
            }
        }
        return null;
    }

    /** The words with their nth meaning, the longest first; the same words when nothing has so many meanings. */
    private List<Word> replaced(List<Word> words, int nth) {
        List<Word> result = new ArrayList<>();
        boolean changed = false;
        for (int i = 0; i < words.size(); ) {
            List<Entry> here = at(words, i).stream()
                    .filter(entry -> !entry.meaning.isEmpty())
                    .toList();
            if (here.isEmpty()) {
                result.add(words.get(i++));
                continue;
            }
            changed |= nth < here.size();
            Entry chosen = here.get(Math.min(nth, here.size() - 1));
            chosen.meaning.forEach(term -> result.add(word(term)));
            i += chosen.asked.size();
        }
        return changed ? result : words;
    }

    /** The longest entries that begin at a word. */
    private List<Entry> at(List<Word> words, int i) {
        List<Entry> longest = new ArrayList<>();
        List<String> beginnings = new ArrayList<>(words.get(i).alternatives());
        beginnings.add(0, words.get(i).typed().plain());
        for (String beginning : beginnings) {
            for (Entry entry : synonyms.getOrDefault(beginning, List.of())) {
                int length = longest.isEmpty() ? 0 : longest.get(0).asked.size();
                if (entry.asked.size() >= length && matches(words, i, entry.asked)) {
                    if (entry.asked.size() > length) {
                        longest.clear();
                    }
                    longest.add(entry);
                }
            }
        }
        return longest;
    }

    private static boolean matches(List<Word> words, int from, List<Term> asked) {
        if (from + asked.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < asked.size(); i++) {
            Term typed = words.get(from + i).typed();
            Term known = asked.get(i);
            boolean same = typed.plain().equals(known.plain())
                    ? !typed.hasMarks() || typed.marked().equals(known.marked())
                    : words.get(from + i).alternatives().contains(known.plain());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word without marks rather belongs to its neighbour: {@code di} of {@code di chuc} is not {@code đi}. */
    private boolean isOther(List<Word> words, int i, List<Term> asked) {
        Word word = words.get(i);
        if (asked.size() > 1 || word.typed().hasMarks() || !asked.get(0).hasMarks()) {
            return false;
        }
        return i > 0 && isPair(words.get(i - 1), word) || i + 1 < words.size() && isPair(word, words.get(i + 1));
    }

    private boolean isPair(Word one, Word other) {
        return one.forms().anyMatch(first -> other.forms().anyMatch(second -> pairs.containsKey(first + second)));
    }

    /** The words, those marked that say nothing; all of them count when there are no others. */
    private List<Word> fillers(List<Word> words) {
        List<Word> result = new ArrayList<>(words);
        for (int i = 0; i < words.size(); i++) {
            for (Entry entry : at(words, i)) {
                if (entry.meaning.isEmpty() && !isOther(words, i, entry.asked)) {
                    for (int j = i; j < i + entry.asked.size(); j++) {
                        Word word = words.get(j);
                        result.set(j, new Word(word.typed(), word.alternatives(), false, true));
                    }
                }
            }
        }
        return result.stream().allMatch(Word::filler) ? words : result;
    }
}
