package vn.motcua.catalogue.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A name of a subject, prepared for comparisons. */
final class SearchText {

    static final double INITIALS = 0.85;

    /** Share of a name below which only a question is answered that it says nearly whole. */
    private static final double HALF = 0.5;

    /** Likeness from which on two neighbours show that no chance brought them together. */
    private static final double SURE = 0.8;

    /** Share of what a question says beyond a name by which the name wins when it is said whole. */
    private static final double WHOLE_NAME = 0.3;

    /** Factor of a question that is the whole name and nothing else. */
    private static final double EXACTLY = 1.1;

    private final int[] ids;
    private final double[] weights;
    private final double whole;
    private final double worth;
    private final String initials;

    SearchText(List<Term> terms, Vocabulary vocabulary, double worth) {
        this.ids = terms.stream().mapToInt(vocabulary::id).toArray();
        this.weights = new double[ids.length];
        double sum = 0;
        for (int i = 0; i < ids.length; i++) {
            weights[i] = vocabulary.weight(ids[i]);
            sum += weights[i];
        }
        this.whole = sum;
        this.worth = worth;
        this.initials = terms.stream().map(term -> term.plain().substring(0, 1)).collect(Collectors.joining());
    }

    int[] ids() {
        return ids;
    }

    boolean hasInitials(String letters) {
        return initials.contains(letters);
    }

    /**
     * Score of a question from 0 to a little above 1; 0 when it does not fit.
     *
     * @param elsewhere share of the question that the subject says in all its names together
     */
    double score(SearchQuestion question, double elsewhere) {
        double[] used = new double[ids.length];
        double sum = 0;
        double inOrder = 0;
        double pairs = 0;
        boolean neighbours = false;
        int first = ids.length;
        int last = -1;
        int before = -2;
        double likeBefore = 0;
        double weightBefore = 0;
        for (int i = 0; i < question.size(); i++) {
            double weight = question.weight(i);
            Place place = find(question, i, before + 1);
            if (place != null && question.isFiller(i) && place.from != before + 1) {
                place = null;
            }
            double like = place == null ? 0 : place.like;
            sum += weight * like;
            pairs += i > 0 ? weight + weightBefore : 0;
            if (place != null) {
                if (place.from == before + 1 && like >= 0.5 && likeBefore >= 0.5) {
                    inOrder += weight + weightBefore;
                    neighbours |= !question.isFiller(i) && Math.min(like, likeBefore) >= SURE;
                }
                Arrays.fill(used, place.from, place.to, like);
                if (!question.isFiller(i)) {
                    first = Math.min(first, place.from);
                    last = Math.max(last, place.to - 1);
                }
                neighbours |= place.to - place.from > 1;
            }
            if (place != null || !question.isFiller(i)) { // a word that says nothing parts nobody
                before = place == null ? -2 : place.to - 1;
                likeBefore = like;
                weightBefore = weight;
            }
        }
        double covered = 0;
        for (int j = 0; j < ids.length; j++) {
            covered += used[j] * weights[j];
        }
        double here = sum / question.whole();
        double said = Math.max(here, (here + elsewhere) / 2);
        double part = covered / whole;
        if (isWhole(part)) {
            said += WHOLE_NAME * (1 - said);
        }
        if (!fits(said, here, part, neighbours, last - first + 1, question.contentSize())) {
            return 0;
        }
        double order = pairs == 0 ? here : inOrder / pairs;
        double exactly = here > 0.98 && part > 0.98 ? EXACTLY : 1;
        return worth * exactly * said * (0.55 + 0.25 * part + 0.2 * order);
    }

    private boolean fits(double said, double here, double part, boolean neighbours, int reach, int content) {
        if (content <= 1) {
            return said >= 0.7;
        }
        if (!neighbours && part >= HALF && reach == content) {
            return said >= 0.65; // a name of the same length, with an error in it
        }
        if (!neighbours) {
            return said >= 0.75 && reach <= 3 * content + 3;
        }
        if (isWhole(part)) {
            return here >= 0.3;
        }
        if (part < HALF) {
            return said >= 0.7 && here >= 0.65 && reach <= 3 * content + 3;
        }
        return said >= 0.55;
    }

    /** Whether the whole name is in the question. */
    private boolean isWhole(double part) {
        return part >= 0.9 && ids.length > 1;
    }

    private record Place(int from, int to, double like) {}

    /** The likest place, and among equals the expected one. */
    private @Nullable Place find(SearchQuestion question, int i, int expected) {
        double[] likeness = question.likeness(i);
        int best = -1;
        double bestLike = 0;
        for (int j = 0; j < ids.length; j++) {
            if (likeness[ids[j]] > 0) {
                double like = likeness[ids[j]];
                if (like > bestLike || like == bestLike && j == expected) {
                    best = j;
                    bestLike = like;
                }
            }
        }
        if (best >= 0) {
            return new Place(best, best + 1, bestLike);
        }
        String letters = question.initials(i);
        int at = letters == null ? -1 : initials.indexOf(letters);
        return letters == null || at < 0 ? null : new Place(at, at + letters.length(), INITIALS);
    }
}
