package vn.motcua.queue;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/** Kiosk, board or tablet of an office, known by the secret in its address, of which only a keyed hash is kept. */
@Entity
public class QueueDevice {

    /** What it is for. */
    public enum Kind {
        /** Where tickets are taken. */
        KIOSK,
        /** The screen on the wall. */
        BOARD,
        /** Where one rates how one was served, at the desk. */
        TABLET
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private int id;

    private int officeId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private @Nullable String desk;
    private byte[] tokenHash;
    private int createdBy;
    private Instant createdAt;
    private @Nullable Instant revokedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected QueueDevice() {}

    QueueDevice(OfficeId office, Kind kind, @Nullable String desk, byte[] tokenHash, int createdBy, Instant createdAt) {
        this.officeId = office.value();
        this.kind = kind;
        this.desk = desk;
        this.tokenHash = tokenHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    /** Takes it out of use for good; the first moment counts. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    public int id() {
        return id;
    }

    public OfficeId office() {
        return new OfficeId(officeId);
    }

    public Kind kind() {
        return kind;
    }

    /** Whose tablet it is; null for one that serves all desks of the office, and for what is no tablet. */
    public @Nullable String desk() {
        return desk;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
