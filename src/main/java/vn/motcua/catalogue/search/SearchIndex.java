package vn.motcua.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * Index in memory of subjects by their names, official ones and everyday ones. A rare word counts more than a frequent one,
 * an error of typing less than the right word; words that belong to no name lower the score, and what fits too little is not
 * found. The same question gives the same order.
 *
 * @param <T> type of the subjects
 */
public final class SearchIndex<T> {

    /** Share of the best score below which a subject does not fit. */
    private static final double NEAR_BEST = 0.6;

    /**
     * A subject and what it is found by.
     *
     * @param names names, any of which may be asked for
     * @param about further text, which counts less
     * @param favour factor of its score: more than 1 for what is asked for most often
     */
    public record Document<T>(T subject, List<String> names, String about, double favour) {}

    private record Hit<T>(T subject, double score) {}

    private static final double ABOUT = 0.7;

    /** Share of a question that a subject must at least say to be looked at closely. */
    private static final double LEAST = 0.25;

    private final List<Document<T>> subjects;
    private final List<SearchText> texts = new ArrayList<>();
    private final List<Integer> firstText = new ArrayList<>();
    private final int[][] subjectsWith;
    private final SearchReader reader;

    /** Prepares the subjects, in the order in which equals are listed. */
    public SearchIndex(List<Document<T>> documents, List<Synonym> synonyms) {
        this.subjects = List.copyOf(documents);
        Vocabulary vocabulary = new Vocabulary();
        Map<String, List<String>> pairs = new HashMap<>();
        List<List<List<Term>>> read = new ArrayList<>();
        for (Document<T> document : documents) {
            List<List<Term>> each = new ArrayList<>();
            document.names.forEach(name -> each.add(Term.of(name)));
            each.add(Term.of(document.about));
            each.forEach(text -> addPairs(text, pairs));
            vocabulary.add(each);
            read.add(each);
        }
        List<Set<Integer>> with = new ArrayList<>();
        for (int i = 0; i < vocabulary.size(); i++) {
            with.add(new LinkedHashSet<>());
        }
        for (int subject = 0; subject < read.size(); subject++) {
            List<List<Term>> each = read.get(subject);
            firstText.add(texts.size());
            for (int j = 0; j < each.size(); j++) {
                if (!each.get(j).isEmpty()) {
                    SearchText text = new SearchText(each.get(j), vocabulary, j == each.size() - 1 ? ABOUT : 1);
                    texts.add(text);
                    for (int id : text.ids()) {
                        with.get(id).add(subject);
                    }
                }
            }
        }
        firstText.add(texts.size());
        this.subjectsWith = with.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        this.reader = new SearchReader(vocabulary, synonyms, pairs);
    }

    private static void addPairs(List<Term> text, Map<String, List<String>> pairs) {
        for (int i = 0; i + 1 < text.size(); i++) {
            String one = text.get(i).plain();
            String other = text.get(i + 1).plain();
            pairs.putIfAbsent(one + other, List.of(one, other));
        }
    }

    /** The subjects that fit, best first. */
    public List<T> find(@Nullable String typed, Predicate<T> wanted) {
        double[] scores = new double[subjects.size()];
        for (SearchQuestion question : reader.read(typed)) {
            double[] said = said(question);
            for (int subject = 0; subject < scores.length; subject++) {
                if (said[subject] >= LEAST) {
                    scores[subject] = Math.max(scores[subject], score(subject, question, said[subject]));
                }
            }
        }
        List<Hit<T>> hits = new ArrayList<>();
        double best = 0;
        for (int subject = 0; subject < scores.length; subject++) {
            T each = subjects.get(subject).subject;
            if (scores[subject] > 0 && wanted.test(each)) {
                hits.add(new Hit<>(each, scores[subject]));
                best = Math.max(best, scores[subject]);
            }
        }
        double least = NEAR_BEST * best;
        return hits.stream()
                .filter(hit -> hit.score >= least)
                .sorted(Comparator.comparingDouble((Hit<T> hit) -> -hit.score))
                .map(Hit::subject)
                .toList();
    }

    /** The share of a question that each subject says, all its names together. */
    private double[] said(SearchQuestion question) {
        double[] said = new double[subjects.size()];
        for (int i = 0; i < question.size(); i++) {
            double[] best = new double[said.length];
            double[] likeness = question.likeness(i);
            for (int id = 0; id < likeness.length; id++) {
                if (likeness[id] > 0) {
                    for (int subject : subjectsWith[id]) {
                        best[subject] = Math.max(best[subject], likeness[id]);
                    }
                }
            }
            String letters = question.initials(i);
            double share = question.weight(i) / question.whole();
            for (int subject = 0; subject < said.length; subject++) {
                boolean shortened = best[subject] == 0 && letters != null && hasInitials(subject, letters);
                said[subject] += share * (shortened ? SearchText.INITIALS : best[subject]);
            }
        }
        return said;
    }

    private boolean hasInitials(int subject, String letters) {
        return texts.subList(firstText.get(subject), firstText.get(subject + 1)).stream()
                .anyMatch(text -> text.hasInitials(letters));
    }

    private double score(int subject, SearchQuestion question, double said) {
        double best = 0;
        for (int text = firstText.get(subject); text < firstText.get(subject + 1); text++) {
            best = Math.max(best, texts.get(text).score(question, said));
        }
        return best * subjects.get(subject).favour;
    }
}
