package vn.motcua.document.form;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A print of a dossier's paper in a list.
 *
 * @param copy number of the copy; 1 is the first print, the others are reprints
 * @param hash SHA-256 of the content, hexadecimal
 * @param reason reason for printing a slip again; null for other papers and first prints
 */
public record PrintedLine(
        UUID id,
        Form form,
        int copy,
        String hash,
        String printedBy,
        Instant printedAt,
        @Nullable String reason) {}
