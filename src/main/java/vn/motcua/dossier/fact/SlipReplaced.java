package vn.motcua.dossier.fact;

import java.time.Instant;

/**
 * An issue of the slip is void: its QR code says so from now on.
 *
 * @param tokenHash the keyed hash of its token
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record SlipReplaced(byte[] tokenHash, int issue, Instant replacedAt) {}
