package vn.motcua.identity.account;

import java.time.Clock;
import java.util.function.Consumer;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.OfficialId;
import vn.motcua.platform.RefusedException;

/** Service that opens, disables and enables accounts and stores the languages of their holders. */
@Service
@Transactional
public class AccountAdministration {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final Clock clock;

    AccountAdministration(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Opens an account.
     *
     * @param username 3 to 64 of {@code a–z 0–9 . _ -}
     * @throws RefusedException when the user name is taken or malformed, or the password is too short or easily guessed
     */
    public void open(String username, String password, OfficialId official) {
        PasswordPolicy.check(username, password);
        if (!openWithHash(username, encoder.encode(password), official)) {
            throw taken();
        }
    }

    /**
     * Opens an account with an existing password hash; the demo uses one hash for all its accounts.
     *
     * @return false when the user name is taken
     * @throws RefusedException when the user name is malformed, or a concurrent transaction took it
     */
    public boolean openWithHash(String username, String hash, OfficialId official) {
        Account account = Account.open(username, hash, official, clock.instant());
        if (accounts.existsByUsername(username)) {
            return false;
        }
        try {
            accounts.saveAndFlush(account);
            return true;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw taken();
        }
    }

    private static RefusedException taken() {
        return RefusedException.invalidField("username", "identity.account.username-taken");
    }

    /** Disables an account: nobody can sign in with it, and open sessions end with their next request. */
    public void disable(String username) {
        change(username, Account::disable);
    }

    /** Enables an account again. */
    public void enable(String username) {
        change(username, Account::enable);
    }

    private void change(String username, Consumer<Account> verb) {
        accounts.findByUsername(username).ifPresent(verb);
    }

    /** Stores the language in which an official works. */
    public void speak(int account, String language) {
        accounts.find(account).ifPresent(found -> found.speak(language));
    }
}
