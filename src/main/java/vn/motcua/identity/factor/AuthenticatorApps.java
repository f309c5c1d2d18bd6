package vn.motcua.identity.factor;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of the applications that make one-time codes. */
interface AuthenticatorApps extends Repository<AuthenticatorApp, Integer> {

    AuthenticatorApp save(AuthenticatorApp app);

    /** Finds the application of an account and locks its row, so that of two uses of one code the second is refused. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from AuthenticatorApp where accountId = :account")
    Optional<AuthenticatorApp> lock(int account);

    Optional<AuthenticatorApp> findByAccountId(int account);

    void delete(AuthenticatorApp app);
}
