package vn.motcua.identity.factor;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys as Spring Security reads and writes them; its callers are in a transaction. */
@Component
class PasskeyRecords implements UserCredentialRepository {

    private final Passkeys passkeys;
    private final PasskeyOwners owners;
    private final Clock clock;

    PasskeyRecords(Passkeys passkeys, PasskeyOwners owners, Clock clock) {
        this.passkeys = passkeys;
        this.owners = owners;
        this.clock = clock;
    }

    @Override
    public void save(CredentialRecord record) {
        Integer account = owners.account(record.getUserEntityUserId());
        if (account == null) {
            throw new IllegalArgumentException("A passkey of nobody");
        }
        passkeys.findByCredentialId(record.getCredentialId().getBytes())
                .ifPresentOrElse(
                        known -> known.use(record, clock.instant()),
                        () -> passkeys.save(new Passkey(account, record, clock.instant())));
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.findByCredentialId(credentialId.getBytes())
                .map(this::record)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        Integer account = owners.account(handle);
        return account == null
                ? List.of()
                : passkeys.findByAccountIdOrderById(account).stream()
                        .map(this::record)
                        .toList();
    }

    private CredentialRecord record(Passkey passkey) {
        return passkey.record(owners.handle(passkey.account()));
    }

    @Override
    public void delete(Bytes credentialId) {
        passkeys.findByCredentialId(credentialId.getBytes()).ifPresent(passkeys::delete);
    }
}
