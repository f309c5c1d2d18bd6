package vn.motcua.audit;

import java.time.Instant;

import vn.motcua.organisation.Official;

/**
 * Something in the view log that is worth a question. It is no accusation: there may be a good reason, such as a day on which an
 * office worked late.
 *
 * @param kind what was noticed
 * @param official who looked
 * @param times how often, in the unit of the kind
 * @param first first look of this kind in the period
 * @param last last look
 */
public record AccessPattern(Kind kind, Official official, int times, Instant first, Instant last) {

    /** What can be noticed; a key of the message bundles ends with the name. */
    public enum Kind {
        /** Dossiers opened on a Sunday, or before half past six or after half past eighteen. */
        OUT_OF_HOURS(10),
        /** Dossiers of one owner, opened by somebody who did nothing with any of them. */
        ONE_NAME(5),
        /** Dossiers opened by somebody who did nothing with them. */
        NO_TASK(50),
        /** The same person or number looked for again and again. */
        SAME_SEARCH(10),
        /** Lists taken along as files. */
        EXPORTS(10);

        private final int least;

        Kind(int least) {
            this.least = least;
        }

        /** From how many times on it is listed. */
        public int least() {
            return least;
        }
    }
}
