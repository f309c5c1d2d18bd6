package vn.motcua.identity.account;

import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The accounts of officials. */
public interface Accounts extends Repository<Account, Integer> {

    Optional<Account> findByUsername(String username);

    /** Asked with every request of an official: one statement, without a transaction around it. */
    @Query("from Account where id = :id")
    Optional<Account> find(int id);

    /** Holds the account until the transaction ends, so that attempts at the same moment are counted one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account where id = :id")
    Optional<Account> lock(int id);

    boolean existsByUsername(String username);

    /** How many accounts there are. */
    long count();

    /** Writes at once: the database says whether the name was taken meanwhile. */
    Account saveAndFlush(Account account);
}
