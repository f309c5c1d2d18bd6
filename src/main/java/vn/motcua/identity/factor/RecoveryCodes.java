package vn.motcua.identity.factor;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of recovery codes. */
interface RecoveryCodes extends Repository<RecoveryCode, Long> {

    RecoveryCode save(RecoveryCode code);

    /** Finds a code and locks its row, so that of two uses at once the second comes too late. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<RecoveryCode> findByAccountIdAndCodeHash(int account, byte[] hash);

    /** Number of codes that were not used; at most {@value RecoveryCode#COUNT}. */
    int countByAccountIdAndUsedAtIsNull(int account);

    @Modifying
    @Query("delete from RecoveryCode where accountId = :account")
    void deleteOf(int account);
}
