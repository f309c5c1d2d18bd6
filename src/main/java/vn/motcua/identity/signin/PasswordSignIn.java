package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.PasswordPolicy;
import vn.motcua.identity.account.SignInAttempts;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.identity.account.SignInLog;
import vn.motcua.platform.RefusedException;

/**
 * Authentication provider for user name and password. An unknown name, a wrong password, a disabled account and an
 * account that has to wait get the same answer after the same work, so that a failure reveals nothing.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    /**
     * Maximum number of concurrent password checks. Each takes 19 MiB and processor time; without a limit
     * unauthenticated requests could exhaust both.
     */
    private static final int AT_ONCE = 4;

    /**
     * Hash of an unknown random password, so that a check for an unknown user name takes the same time. It must have
     * the parameters of the encoder.
     */
    static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$QZMDr96QAWOcVOR6YyToRQ$2BH0xlkCwBHCt/K/tmowiMR5S5oi54BuUw5R8UQfmFY";

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final SignInLog log;
    private final Clock clock;

    PasswordSignIn(Accounts accounts, SignInAttempts attempts, PasswordEncoder encoder, SignInLog log, Clock clock) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        Account account = check(attempt.getName().strip().toLowerCase(Locale.ROOT), password);
        note(SignInEvent.Kind.SIGNED_IN, account);
        return UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account.id(), account.username(), clock.instant()), null, List.of());
    }

    /** Whether this is the password of the official who locked the desk; attempts are counted and delayed as at sign-in. */
    boolean unlocks(AccountPrincipal principal, String password) {
        try {
            Account account = check(principal.username(), password);
            note(SignInEvent.Kind.UNLOCKED, account);
            return account.id() == principal.account();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    private Account check(String username, String password) {
        if (isNoise(username) || password.length() > PasswordPolicy.LONGEST * 2) {
            matches("", NOBODY);
            throw refused();
        }
        Account account = accounts.findByUsername(username).orElse(null);
        if (account == null) {
            matches(password, NOBODY);
            log.save(SignInEvent.unknown(username, clock.instant()));
            throw refused();
        }
        if (!attempts.begin(account)) {
            matches(password, NOBODY);
            note(SignInEvent.Kind.BLOCKED, account);
            throw refused();
        }
        if (!matches(password, account.passwordHash()) || !account.enabled()) {
            note(SignInEvent.Kind.FAILED, account);
            throw refused();
        }
        attempts.succeeded(account);
        return account;
    }

    private void note(SignInEvent.Kind kind, Account account) {
        log.save(SignInEvent.of(kind, account.username(), account.id(), clock.instant()));
    }

    private boolean matches(String password, String hash) {
        boolean turn = false;
        try {
            turn = turns.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
            if (!turn) {
                throw RefusedException.unavailable("identity.sign-in.busy");
            }
            return encoder.matches(password, hash);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw RefusedException.unavailable("identity.sign-in.busy");
        } finally {
            if (turn) {
                turns.release();
            }
        }
    }

    private static boolean isNoise(String username) {
        return username.isEmpty() || username.length() > 64 || username.chars().anyMatch(Character::isISOControl);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
