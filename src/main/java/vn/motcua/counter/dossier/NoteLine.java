package vn.motcua.counter.dossier;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Note on the page of a dossier.
 *
 * @param author the writer, "you" for the reader
 * @param colleague to whom it was written, "you" for the reader
 * @param readAt null while nobody has read it
 * @param waits whether it waits to be read by the reader
 */
public record NoteLine(
        long id,
        String author,
        String colleague,
        Instant at,
        String text,
        @Nullable Instant readAt,
        boolean waits) {

    /** Omits names and text. */
    @Override
    public String toString() {
        return "NoteLine[" + id + "]";
    }
}
