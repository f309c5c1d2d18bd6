package vn.motcua.feedback;

/** How answers are numbered for the messages about them: no two of a dossier alike. */
final class Answers {

    /** A question has one answer, a remark at most two replies. */
    static final int KINDS = 1 + RemarkService.MOST_REPLIES;

    /** Of a question; the replies to a remark come after it. */
    static final int QUESTION = 0;

    private Answers() {}
}
