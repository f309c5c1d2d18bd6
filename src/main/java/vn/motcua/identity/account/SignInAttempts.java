package vn.motcua.identity.account;

import java.time.Clock;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the sign-in attempts of an account. Each is counted in a transaction of its own that locks the row of the
 * account.
 */
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
     * Counts a sign-in attempt before the password is checked.
     *
     * @return false when the account still has to wait after earlier failures
     */
    public boolean begin(Account account) {
        return accounts.lock(account.id())
                .map(found -> found.beginAttempt(clock.instant()))
                .orElse(false);
    }

    /** Resets the failed attempts after the right password. */
    public void succeeded(Account account) {
        accounts.lock(account.id()).ifPresent(Account::forgetFailures);
    }
}
