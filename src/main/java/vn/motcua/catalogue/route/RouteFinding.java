package vn.motcua.catalogue.route;

/**
 * A fault that keeps a route from being published.
 *
 * @param kind what is wrong
 * @param step number of the step it is about; 0 for the route as a whole
 * @param detail number that the sentence names, such as the sum of the shares; 0 where it names none
 */
public record RouteFinding(Kind kind, int step, int detail) {

    /** Kinds of faults; a key of the message bundles ends with the name. */
    public enum Kind {
        /** There are too few steps to be a route. */
        TOO_SHORT,
        /** The first step is not the reception at the receiving office. */
        NO_BEGINNING,
        /** The last step is not the return at the receiving office, so that no end is reached. */
        NO_END,
        /** The step comes after the return, when all is over. */
        UNREACHABLE,
        /** A dossier is received once, at the beginning. */
        RECEIVED_AGAIN,
        /** No step verifies the dossier. */
        NO_PROCESSING,
        /** No step decides, so that the end is never reached. */
        NO_APPROVAL,
        /** Nobody numbers and issues what was decided. */
        NO_ISSUE,
        /** The result is issued before it is decided. */
        ISSUE_BEFORE_APPROVAL,
        /** There is a second step of a kind that a route has once. */
        TWICE,
        /** The steps of a parallel group are not adjacent; the detail is the number of the group. */
        GROUP_SPLIT,
        /** A step of this kind does not run at the same time as others. */
        NOT_PARALLEL,
        /** An opinion runs in a parallel group; alone it would be taken for one that was asked on the way. */
        OPINION_ALONE,
        /** A file is sent back from here to an earlier working step, and there is none. */
        NO_RETURN_TARGET,
        /** The role does not do work of this kind. */
        ROLE_UNFIT,
        /** The step has no share of the limit. */
        SHARE_MISSING,
        /** The return has a share although the limit no longer runs. */
        SHARE_AT_RETURN,
        /** The shares do not add up to the whole; the detail is their sum. */
        SHARES_SUM
    }
}
