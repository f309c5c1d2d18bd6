package vn.motcua.feedback;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.vocabulary.DossierId;

/**
 * A citizen's question and what was answered.
 *
 * @param code of the dossier it is about
 * @param text as it was asked; may hold personal data
 * @param answeredAt null while it waits
 * @param answeredBy the official's name, or null; not shown to the citizen
 * @param answer null while it waits
 */
public record Question(
        long id,
        DossierId dossier,
        String code,
        Instant askedAt,
        String text,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String answer) {

    /** Whether it waits for an answer. */
    public boolean waits() {
        return answer == null;
    }

    /** Without the texts, which may name people. */
    @Override
    public String toString() {
        return "Question[" + id + "]";
    }
}
