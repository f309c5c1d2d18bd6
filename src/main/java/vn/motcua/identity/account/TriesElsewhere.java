package vn.motcua.identity.account;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords for an account since its holder signed in last, typed in browsers in which the holder never signed in.
 *
 * @param count number of wrong passwords, at least one
 * @param lastAt moment of the last one
 * @param lastFrom network from which the last one came
 * @param since moment of the last sign-in; null before the first
 */
public record TriesElsewhere(
        int count,
        Instant lastAt,
        String lastFrom,
        @Nullable Instant since) {}
