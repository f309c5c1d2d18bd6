package vn.motcua.feedback;

import java.util.List;

/**
 * Reasons and texts of an office's ratings in a period, of at least {@value RatingService#FEWEST} ratings; without dossier, day
 * or order of time, so that no citizen can be identified.
 *
 * @param reasons reasons that were ticked, the most frequent first
 * @param texts texts by score, in an order that says nothing; may contain personal data
 */
public record RatingVoices(List<Reason> reasons, List<Text> texts) {

    public RatingVoices {
        reasons = List.copyOf(reasons);
        texts = List.copyOf(texts);
    }

    /** Number of ratings of an office with a reason: satisfied ones, and others. */
    public record Reason(RatingReason reason, int satisfied, int others) {}

    /** What a citizen wrote beside a score. */
    public record Text(Score score, String text) {

        /** Omits the text, which may contain personal data. */
        @Override
        public String toString() {
            return "Text[" + score + "]";
        }
    }
}
