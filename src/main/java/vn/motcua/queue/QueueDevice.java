package vn.motcua.queue;

import java.time.Instant;

import vn.motcua.organisation.OfficeId;

/** A kiosk or a board of an office, known by the secret in its address. */
public record QueueDevice(int id, OfficeId office, Kind kind, Instant createdAt) {

    /** What it is for. */
    public enum Kind {
        /** Where tickets are taken. */
        KIOSK,
        /** The screen on the wall. */
        BOARD
    }
}
