package vn.motcua.identity.account;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Repository of the links by which passwords are set. */
interface AccountLinks extends Repository<AccountLink, Long> {

    AccountLink save(AccountLink link);

    /** Finds a link and locks its row, so that of two uses at once one comes second. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AccountLink> findByTokenHash(byte[] hash);

    List<AccountLink> findByAccountIdAndEndedAtIsNull(int account);
}
