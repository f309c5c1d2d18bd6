package vn.motcua.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the accounts of officials. */
public interface Accounts extends Repository<Account, Integer> {

    Optional<Account> findByUsername(String username);

    /** Finds an account; every request of an official runs this single statement, without a transaction. */
    @Query("from Account where id = :id")
    Optional<Account> find(int id);

    /** Finds an account and locks its row until the end of the transaction, so that a wrong password meanwhile is not lost. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Account where id = :id")
    Optional<Account> lock(int id);

    /** Counts a wrong password that was typed in a browser in which the holder of the account never signed in. */
    @Modifying
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Query(
            "update Account set wrongElsewhere = wrongElsewhere + 1, wrongElsewhereAt = :now, wrongElsewhereFrom = :network"
                    + " where id = :id")
    void countElsewhere(int id, String network, Instant now);

    /** Takes wrong passwords back, because whoever typed them then knew the right one. */
    @Modifying
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @Query("update Account set wrongElsewhere = greatest(wrongElsewhere - :mistakes, 0) where id = :id")
    void takeBackElsewhere(int id, int mistakes);

    List<Account> findByOfficialIdOrderByUsername(int official);

    /** Officials with an account that is not disabled and whose holder has set a password. */
    @Query("select distinct officialId from Account where enabled and passwordHash <> ''")
    Set<Integer> officialsWhoCanSignIn();

    boolean existsByUsername(String username);

    /** Number of accounts. */
    long count();

    /** Saves and flushes at once, so that a user name that is taken fails here. */
    Account saveAndFlush(Account account);
}
