package vn.motcua.identity.factor;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of passkeys. */
interface Passkeys extends Repository<Passkey, Long> {

    Passkey save(Passkey passkey);

    /** Finds a passkey and locks its row, so that its counter goes one way. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Passkey> findByCredentialId(byte[] credentialId);

    Optional<Passkey> findByIdAndAccountId(long id, int account);

    List<Passkey> findByAccountIdOrderById(int account);

    boolean existsByAccountId(int account);

    void delete(Passkey passkey);

    @Modifying
    @Query("delete from Passkey where accountId = :account")
    void deleteOf(int account);
}
