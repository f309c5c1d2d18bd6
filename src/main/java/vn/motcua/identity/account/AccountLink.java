package vn.motcua.identity.account;

import java.time.Duration;
import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/**
 * Link by which the holder of an account sets the password, once and within a day (ASVS 5.0, 6.4.1): an invitation, a reset
 * that an administrator began, or one that its holder asked for. The secret in it is known to its holder alone, here only its hash is kept.
 */
@Entity
class AccountLink {

    /** What a link is for. */
    enum Purpose {
        INVITATION(Duration.ofHours(24)),
        RESET(Duration.ofHours(24)),
        /** Mailed to the holder, who asked for it. */
        FORGOTTEN(Duration.ofMinutes(30));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private byte[] tokenHash;
    private int accountId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private Instant issuedAt;
    private Instant validTo;
    private @Nullable Instant endedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected AccountLink() {}

    AccountLink(byte[] tokenHash, int account, Purpose purpose, Instant now) {
        this.tokenHash = tokenHash.clone();
        this.accountId = account;
        this.purpose = purpose;
        this.issuedAt = now;
        this.validTo = now.plus(purpose.valid);
    }

    /** Whether it can be used. */
    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(validTo);
    }

    /** Ends it: used, or void because another took its place. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /**
     * Uses it.
     *
     * @throws RefusedException CONFLICT when it was used, is void or too old
     */
    void use(Instant now) {
        if (!isOpen(now)) {
            throw RefusedException.conflict("identity.link.void");
        }
        endedAt = now;
    }

    /** Whether its holder asked for it. */
    boolean isForgotten() {
        return purpose == Purpose.FORGOTTEN;
    }

    int account() {
        return accountId;
    }

    Instant validTo() {
        return validTo;
    }

    @Override
    public String toString() {
        return "AccountLink[" + id + ", account " + accountId + "]";
    }
}
