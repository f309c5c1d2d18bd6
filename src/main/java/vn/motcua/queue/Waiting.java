package vn.motcua.queue;

import org.jspecify.annotations.Nullable;

/**
 * Position and estimated waiting time of a ticket, as shown to its holder.
 *
 * @param before number of tickets that will be called before this one, as known now
 * @param minutes estimated waiting time in minutes, rounded up to five minutes; null while too few were served today
 */
public record Waiting(int before, @Nullable Integer minutes) {}
