package vn.motcua.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/**
 * A citizen's remark and what was replied.
 *
 * @param code of the dossier it is about
 * @param office that received the dossier
 * @param answerBy the day a reply is due; null where no calendar says
 * @param text as it was written; may hold personal data
 * @param replies at most {@value Remarks#MOST_REPLIES}, oldest first
 */
public record Remark(
        long id,
        DossierId dossier,
        String code,
        OfficeId office,
        RemarkKind kind,
        Instant givenAt,
        @Nullable LocalDate answerBy,
        String text,
        List<Reply> replies) {

    public Remark {
        replies = List.copyOf(replies);
    }

    /**
     * A reply.
     *
     * @param official the name; not shown to the citizen
     * @param office of the official who replied
     * @param satisfied what the citizen said of it; null until then
     */
    public record Reply(
            Instant at,
            int officialId,
            String official,
            OfficeId office,
            String text,
            @Nullable Boolean satisfied) {}

    /** Whether it waits for a reply: the first, or one more because the first did not satisfy. */
    public boolean waits() {
        return replies.isEmpty() || reopened() && replies.size() < Remarks.MOST_REPLIES;
    }

    /** Whether the last reply did not satisfy. */
    public boolean reopened() {
        return !replies.isEmpty()
                && Boolean.FALSE.equals(replies.get(replies.size() - 1).satisfied());
    }

    /** Whether the citizen may say whether the last reply satisfies. */
    public boolean toJudge() {
        return !replies.isEmpty() && replies.get(replies.size() - 1).satisfied() == null;
    }

    /** Without the texts, which may name people. */
    @Override
    public String toString() {
        return "Remark[" + id + "]";
    }
}
