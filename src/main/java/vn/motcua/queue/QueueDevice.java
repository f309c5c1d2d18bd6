package vn.motcua.queue;

import java.security.MessageDigest;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;

/**
 * Kiosk, wall display or tablet of an office. The secret in its address identifies it; only a keyed hash of that secret
 * is stored.
 */
@Entity
public class QueueDevice {

    /** Kind of a device. */
    public enum Kind {
        /** Kiosk that issues tickets. */
        KIOSK("/lay-so/"),
        /** Wall display of the called tickets. */
        BOARD("/bang-goi/"),
        /** Tablet at a desk on which citizens rate the service. */
        TABLET("/danh-gia/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        /** Address of the device's page, before its secret. */
        public String path() {
            return path;
        }
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
    private byte @Nullable [] browserHash;
    private @Nullable Instant boundAt;

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

    /** Revokes the device for good; a second call keeps the moment of the first. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Whether a browser was bound to this tablet. */
    public boolean bound() {
        return browserHash != null;
    }

    /** Whether this is the keyed hash of the bound browser's secret. */
    boolean isBrowser(byte[] hash) {
        return browserHash != null && MessageDigest.isEqual(browserHash, hash);
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

    /** Desk of a tablet; null for a tablet that serves all desks of the office, and for other kinds of device. */
    public @Nullable String desk() {
        return desk;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
