package vn.motcua.feedback;

import vn.motcua.organisation.OfficeId;

/**
 * How those were served who rated an office in a period: never of fewer than {@value RatingService#FEWEST}, so that nobody is
 * known by it.
 */
public record RatingSummary(OfficeId office, int good, int fair, int bad) {

    /** How many rated. */
    public int all() {
        return good + fair + bad;
    }
}
