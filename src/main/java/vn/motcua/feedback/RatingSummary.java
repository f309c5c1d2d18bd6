package vn.motcua.feedback;

import vn.motcua.organisation.OfficeId;

/**
 * Rating figures of an office for a period: of citizens, and apart from them of networks and browsers of officials. Each is shown
 * from {@value RatingService#FEWEST} ratings on, so that no citizen can be identified, and is otherwise all zeros.
 *
 * @param office id of the office
 * @param citizens figures of ratings by citizens
 * @param apart figures of ratings from networks and browsers of officials
 */
public record RatingSummary(OfficeId office, Figures citizens, Figures apart) {

    /**
     * Numbers of ratings by score.
     *
     * @param good number of ratings {@code GOOD}
     * @param fair number of ratings {@code FAIR}
     * @param bad number of ratings {@code BAD}
     */
    public record Figures(int good, int fair, int bad) {

        /** The figures as they may be shown. */
        static Figures shown(int good, int fair, int bad) {
            return good + fair + bad < RatingService.FEWEST ? new Figures(0, 0, 0) : new Figures(good, fair, bad);
        }

        /** Number of ratings. */
        public int all() {
            return good + fair + bad;
        }
    }
}
