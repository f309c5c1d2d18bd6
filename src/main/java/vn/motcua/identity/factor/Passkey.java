package vn.motcua.identity.factor;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/** Passkey of an account (WebAuthn Level 3): the public key of an authenticator, whose private key never leaves it. */
@Entity
class Passkey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int accountId;
    private byte[] credentialId;
    private byte[] publicKey;
    private byte[] attestationObject;
    private long signatureCount;
    private boolean userVerified;
    private boolean backupEligible;
    private boolean backedUp;
    private String transports;
    private String label;
    private Instant createdAt;
    private @Nullable Instant usedAt;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Passkey() {}

    /** A passkey that was registered just now. */
    Passkey(int account, CredentialRecord record, Instant now) {
        accountId = account;
        credentialId = record.getCredentialId().getBytes();
        publicKey = record.getPublicKey().getBytes();
        Bytes attestation = record.getAttestationObject();
        if (attestation == null) {
            throw new IllegalArgumentException("A registered passkey has an attestation object");
        }
        attestationObject = attestation.getBytes();
        transports = record.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(" "));
        label = record.getLabel();
        createdAt = now;
        count(record);
    }

    private void count(CredentialRecord record) {
        signatureCount = record.getSignatureCount();
        userVerified = record.isUvInitialized();
        backupEligible = record.isBackupEligible();
        backedUp = record.isBackupState();
    }

    /** Records a use, with the counters that the authenticator says. */
    void use(CredentialRecord record, Instant now) {
        count(record);
        usedAt = now;
    }

    /** Gives it another name. */
    void rename(String name) {
        label = name;
    }

    /** The same as Spring Security reads it. */
    CredentialRecord record(Bytes owner) {
        Set<AuthenticatorTransport> ways = List.of(transports.split(" ")).stream()
                .filter(each -> !each.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(credentialId))
                .userEntityUserId(owner)
                .publicKey(new ImmutablePublicKeyCose(publicKey))
                .attestationObject(new Bytes(attestationObject))
                .signatureCount(signatureCount)
                .uvInitialized(userVerified)
                .backupEligible(backupEligible)
                .backupState(backedUp)
                .transports(ways)
                .label(label)
                .created(createdAt)
                .lastUsed(usedAt == null ? createdAt : usedAt)
                .build();
    }

    /** The database id; null before it is stored. */
    @Nullable
    Long id() {
        return id;
    }

    int account() {
        return accountId;
    }

    /** Name that its owner gave it. */
    String label() {
        return label;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** When it was used last; null before the first use. */
    @Nullable
    Instant usedAt() {
        return usedAt;
    }

    @Override
    public String toString() {
        return "Passkey[" + id + ", account " + accountId + "]";
    }
}
