package vn.motcua.counter.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Form of a note to a colleague.
 *
 * @param to id of the colleague
 * @param requestId idempotency key of the request
 */
public record NoteForm(
        @Nullable String text,
        @Nullable String to,
        @Nullable String requestId) {

    static final NoteForm EMPTY = new NoteForm(null, null, null);

    /** Omits the text. */
    @Override
    public String toString() {
        return "NoteForm[]";
    }
}
