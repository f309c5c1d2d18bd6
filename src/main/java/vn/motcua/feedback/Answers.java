package vn.motcua.feedback;

/** Numbers of the answers about a dossier, by which their notifications are told apart. */
final class Answers {

    /** Number of answer kinds: one for a question, and one for each reply to a remark. */
    static final int KINDS = 1 + RemarkService.MOST_REPLIES;

    /** Kind of the answer to a question; the replies to a remark have the numbers after it. */
    static final int QUESTION = 0;

    private Answers() {}
}
