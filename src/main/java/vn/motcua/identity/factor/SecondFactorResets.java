package vn.motcua.identity.factor;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Repository of resets of second factors. */
interface SecondFactorResets extends Repository<SecondFactorReset, Long> {

    /** Saves and flushes at once, so that a second one for the same account fails here. */
    SecondFactorReset saveAndFlush(SecondFactorReset reset);

    /** Finds the one that waits for an account and locks its row, so that of two decisions the second comes too late. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<SecondFactorReset> findByAccountIdAndDecidedAtIsNull(int account);

    List<SecondFactorReset> findByDecidedAtIsNullOrderByPreparedAt();
}
