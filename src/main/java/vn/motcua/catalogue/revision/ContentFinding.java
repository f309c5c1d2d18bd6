package vn.motcua.catalogue.revision;

/**
 * A fault that keeps a version of a procedure from being published.
 *
 * @param kind what is wrong
 * @param ofCase number of the case it is about, from 1; 0 for the procedure as a whole
 * @param row number of the paper or fee in the case, from 1; 0 where it is about no row
 */
public record ContentFinding(Kind kind, int ofCase, int row) {

    /** Kinds of faults; a key of the message bundles ends with the name. */
    public enum Kind {
        /** The code is not a national one. */
        CODE,
        /** No channel is left by which a dossier could come. */
        NO_CHANNEL,
        /** No level decides. */
        NO_AUTHORITY,
        /** There is no case. */
        NO_CASE,
        /** There are more cases, papers or fees than pages can show. */
        TOO_MANY,
        /** The decision that publishes the version is missing. */
        NO_DECISION,
        /** A text is empty, too long, or has characters that no form can print. */
        TEXT,
        /** The route is not known. */
        ROUTE,
        /** The number of days for a supplement is not from 1 to 365. */
        ANSWER_DAYS,
        /** A number of originals or copies is not from 0 to 99. */
        COPIES,
        /** The last day of a fee is before its first. */
        FEE_PERIOD,
        /** An amount is negative or too great. */
        FEE_AMOUNT,
        /** The units of a fee are not in order. */
        FEE_UNITS,
        /** The number of further parties is not in order. */
        PARTIES
    }
}
