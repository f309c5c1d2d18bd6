package vn.motcua.identity.account;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of the accounts of officials. */
public interface Accounts extends Repository<Account, Integer> {

    Optional<Account> findByUsername(String username);

    /** Finds an account; every request of an official runs this single statement, without a transaction. */
    @Query("from Account where id = :id")
    Optional<Account> find(int id);

    /**
     * Finds an account and locks its row until the end of the transaction, so that concurrent sign-in attempts are
     * counted one after the other.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account where id = :id")
    Optional<Account> lock(int id);

    boolean existsByUsername(String username);

    /** Number of accounts. */
    long count();

    /** Saves and flushes at once, so that a user name that is taken fails here. */
    Account saveAndFlush(Account account);
}
