package vn.motcua.queue;

import org.jspecify.annotations.Nullable;

/**
 * What one who waits may honestly be told.
 *
 * @param before how many are called before this one, by what is known now
 * @param minutes about how long that takes, rounded up to five minutes; null while too few were served today to say
 */
public record Waiting(int before, @Nullable Integer minutes) {}
