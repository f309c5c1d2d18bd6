package vn.motcua.identity.account;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the attempts to sign in with an account, each in a transaction of its own that holds the account. */
@Service
@Transactional
public class SignInAttempts {

    private final Accounts accounts;
    private final Clock clock;

    SignInAttempts(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * Counts an attempt before the password is looked at.
     *
     * @return false when the account waits after earlier failures
     */
    public boolean begin(Account account) {
        return accounts.lock(account.id())
                .map(found -> found.beginAttempt(clock.instant()))
                .orElse(false);
    }

    /** Forgets the failures after the right password. */
    public void succeeded(Account account) {
        accounts.lock(account.id()).ifPresent(Account::forgetFailures);
    }
}
