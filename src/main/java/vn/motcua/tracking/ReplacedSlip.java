package vn.motcua.tracking;

import java.time.Instant;

/**
 * An issue of a slip that is void.
 *
 * @param issue which one, from 1
 * @param at when it was replaced
 */
public record ReplacedSlip(int issue, Instant at) {}
