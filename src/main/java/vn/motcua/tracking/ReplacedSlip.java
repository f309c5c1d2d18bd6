package vn.motcua.tracking;

import java.time.Instant;

/**
 * A replaced issue of a slip, which is void.
 *
 * @param issue number of the issue, from 1
 * @param at moment of the replacement
 */
public record ReplacedSlip(int issue, Instant at) {}
