package vn.motcua.feedback;

import vn.motcua.organisation.OfficeId;

/**
 * Rating figures of an office for a period, of at least {@value RatingService#FEWEST} ratings, so that no citizen can
 * be identified.
 *
 * @param office id of the office
 * @param good number of ratings {@code GOOD}
 * @param fair number of ratings {@code FAIR}
 * @param bad number of ratings {@code BAD}
 */
public record RatingSummary(OfficeId office, int good, int fair, int bad) {

    /** Number of ratings. */
    public int all() {
        return good + fair + bad;
    }
}
