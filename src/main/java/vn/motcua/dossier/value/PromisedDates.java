package vn.motcua.dossier.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

/**
 * The dates of a dossier, together, as they are shown wherever one of them is: what was promised first, what is promised now,
 * and whether it is late by either. All null while no date was promised.
 *
 * @param original what was promised at acceptance; it never changes
 * @param judged the original date moved by pauses and calendar notices, not by an extension: what on time is judged by
 *     (domain reference, section 3.5)
 * @param current what was promised last
 * @param provisional whether {@code current} reaches into a year whose holidays are not published
 * @param extended whether a letter gave a later date
 * @param apologised whether a letter of apology was sent, with an extension or after the date
 */
public record PromisedDates(
        @Nullable Instant original,
        @Nullable Instant judged,
        @Nullable Instant current,
        boolean provisional,
        boolean extended,
        boolean apologised,
        Lateness lateness) {

    /** By which of its dates a dossier is late; by days, not hours (domain reference, section 3.6). */
    public enum Lateness {
        /** By neither, or there is no date. */
        NONE,
        /** Late, but for the extension. */
        BY_ORIGINAL,
        /** Late only by a date that was brought forward. */
        BY_CURRENT,
        /** By both. */
        BY_BOTH;

        /** Whether it is late by the date without the extension, as figures judge by default. */
        public boolean byOriginal() {
            return this == BY_ORIGINAL || this == BY_BOTH;
        }

        /** Whether it is late by the date promised last. */
        public boolean byCurrent() {
            return this == BY_CURRENT || this == BY_BOTH;
        }

        private static Lateness of(boolean byOriginal, boolean byCurrent) {
            return byOriginal ? byCurrent ? BY_BOTH : BY_ORIGINAL : byCurrent ? BY_CURRENT : NONE;
        }
    }

    /** No date was promised. */
    public static final PromisedDates NONE = new PromisedDates(null, null, null, false, false, false, Lateness.NONE);

    /**
     * As a dossier's columns have them.
     *
     * @param pausedSince since when the clock stands; a pause begun by the due day holds lateness off, a later one does not
     * @param closedOn the local day it left "in process"; null while it is
     * @param today the local day it is seen on
     */
    public static PromisedDates of(
            @Nullable Instant original,
            @Nullable Instant judged,
            @Nullable Instant current,
            boolean provisional,
            @Nullable Instant extendedAt,
            @Nullable Instant apologisedAt,
            @Nullable Instant pausedSince,
            @Nullable LocalDate closedOn,
            LocalDate today,
            ZoneId zone) {
        LocalDate reached = closedOn == null ? today : closedOn;
        LocalDate pausedOn = pausedSince == null ? null : LocalDate.ofInstant(pausedSince, zone);
        return new PromisedDates(
                original,
                judged,
                current,
                provisional,
                extendedAt != null,
                extendedAt != null || apologisedAt != null,
                Lateness.of(late(judged, reached, pausedOn, zone), late(current, reached, pausedOn, zone)));
    }

    private static boolean late(@Nullable Instant due, LocalDate reached, @Nullable LocalDate pausedOn, ZoneId zone) {
        if (due == null) {
            return false;
        }
        LocalDate day = LocalDate.ofInstant(due, zone);
        return day.isBefore(reached) && (pausedOn == null || pausedOn.isAfter(day));
    }

    /** Whether there is a date at all. */
    public boolean given() {
        return current != null;
    }

    /** Whether the date is another one than was promised first: then both are shown. */
    public boolean moved() {
        return original != null && !original.equals(current);
    }

    /** Whether it is late and no letter of apology has been sent. */
    public boolean apologyOwed() {
        return lateness.byOriginal() && !apologised;
    }
}
