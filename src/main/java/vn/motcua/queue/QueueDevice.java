package vn.motcua.queue;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/**
 * A kiosk, a board or a tablet of an office, known by the secret in its address.
 *
 * @param desk whose tablet it is; null for one that serves all desks of the office, and for what is no tablet
 */
public record QueueDevice(
        int id, OfficeId office, Kind kind, @Nullable String desk, Instant createdAt) {

    /** What it is for. */
    public enum Kind {
        /** Where tickets are taken. */
        KIOSK,
        /** The screen on the wall. */
        BOARD,
        /** Where one rates how one was served, at the desk. */
        TABLET
    }
}
