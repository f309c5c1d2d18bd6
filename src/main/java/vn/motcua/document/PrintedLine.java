package vn.motcua.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A paper of a dossier in a list of what was printed.
 *
 * @param copy 1, then the reprints
 * @param hash SHA-256 of the content, hexadecimal
 */
public record PrintedLine(UUID id, Form form, int copy, String hash, String printedBy, Instant printedAt) {}
