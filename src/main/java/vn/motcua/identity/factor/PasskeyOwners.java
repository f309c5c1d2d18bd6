package vn.motcua.identity.factor;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.platform.ServerSecret;

/**
 * Owners of passkeys, as Spring Security asks for them: the accounts. The handle that an authenticator keeps is the account's id
 * with a keyed hash, so that nothing has to be stored and no other handle is taken for one.
 */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int HASH = 28;

    private final Accounts accounts;
    private final ServerSecret secret;

    PasskeyOwners(Accounts accounts, ServerSecret secret) {
        this.accounts = accounts;
        this.secret = secret;
    }

    /** Handle of an account: 32 bytes. */
    Bytes handle(int account) {
        byte[] id = ByteBuffer.allocate(Integer.BYTES).putInt(account).array();
        return new Bytes(ByteBuffer.allocate(Integer.BYTES + HASH)
                .put(id)
                .put(secret.hmac("passkey-owner", id), 0, HASH)
                .array());
    }

    /** Account of a handle; null for one that was never given. */
    @Nullable
    Integer account(Bytes handle) {
        byte[] bytes = handle.getBytes();
        if (bytes.length != Integer.BYTES + HASH) {
            return null;
        }
        int account = ByteBuffer.wrap(Arrays.copyOf(bytes, Integer.BYTES)).getInt();
        return MessageDigest.isEqual(bytes, handle(account).getBytes()) ? account : null;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        Integer account = account(id);
        return account == null ? null : accounts.find(account).map(this::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.findByUsername(username).map(this::entity).orElse(null);
    }

    private PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.username())
                .displayName(account.username())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("An account is opened by an administrator");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("An account is disabled by an administrator");
    }
}
