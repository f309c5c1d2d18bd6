package vn.motcua.identity.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.AccountPrincipal;
import vn.motcua.identity.account.Accounts;
import vn.motcua.identity.account.PasswordPolicy;
import vn.motcua.identity.account.SignInEvent;
import vn.motcua.identity.account.SignInLog;
import vn.motcua.platform.RefusedException;

/**
 * Authentication provider for user name and password. An unknown name, a wrong password, a disabled account and a name
 * that has to wait get the same answer after the same work, so that a failure reveals nothing.
 */
@Component
public class PasswordSignIn implements AuthenticationProvider {

    /**
     * Maximum number of concurrent password checks, for strangers and for officials at their own desks. Each takes 19 MiB and
     * processor time; without a limit unauthenticated requests could exhaust both, and without one of their own officials
     * would wait behind them.
     */
    private static final int AT_ONCE = 3;

    /**
     * Hash of an unknown random password, so that a check for an unknown user name takes the same time. It must have
     * the parameters of the encoder.
     */
    static final String NOBODY =
            "$argon2id$v=19$m=19456,t=2,p=1$QZMDr96QAWOcVOR6YyToRQ$2BH0xlkCwBHCt/K/tmowiMR5S5oi54BuUw5R8UQfmFY";

    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(10);

    private final Semaphore turnsOfStrangers = new Semaphore(AT_ONCE, true);
    private final Semaphore turnsOfOfficials = new Semaphore(AT_ONCE, true);
    private final Accounts accounts;
    private final SignInLimits limits;
    private final KnownBrowsers browsers;
    private final PasswordEncoder encoder;
    private final SignInLog log;
    private final Clock clock;

    PasswordSignIn(
            Accounts accounts,
            SignInLimits limits,
            KnownBrowsers browsers,
            PasswordEncoder encoder,
            SignInLog log,
            Clock clock) {
        this.accounts = accounts;
        this.limits = limits;
        this.browsers = browsers;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        SignInOrigin origin = attempt.getDetails() instanceof SignInOrigin known ? known : new SignInOrigin("", null);
        Account account =
                isNoise(username) ? null : accounts.findByUsername(username).orElse(null);
        SignInPlace place = account == null
                ? SignInPlace.stranger(username, origin.network(), false)
                : browsers.recognise(origin.browser(), account)
                        .map(browser -> SignInPlace.knownBrowser(username, browser))
                        .orElseGet(() -> SignInPlace.stranger(
                                username, origin.network(), account.lastSignedInFrom(origin.network())));
        Account right = check(account, password, place, origin.network());
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(right.id(), right.username(), clock.instant()),
                null,
                List.of(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
                        .issuedAt(clock.instant())
                        .build()));
        signedIn.setDetails(origin.network()); // the session keeps nothing of the browser's cookie
        return signedIn;
    }

    /**
     * Whether this is the password of the official who locked the desk. Wrong ones count for this session alone, and those
     * typed at the sign-in page are nothing to it.
     *
     * @param session id of the locked session
     * @param network network of the client
     */
    boolean unlocks(AccountPrincipal principal, String password, String session, String network) {
        Account account = accounts.find(principal.account()).orElse(null);
        try {
            Account right = check(account, password, SignInPlace.locked(principal.username(), session), network);
            note(SignInEvent.Kind.UNLOCKED, right, network);
            return true;
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    private Account check(@Nullable Account account, String password, SignInPlace place, String network) {
        Semaphore turns = place.known() ? turnsOfOfficials : turnsOfStrangers;
        if (isNoise(place.username()) || password.length() > PasswordPolicy.LONGEST * 2) {
            matches("", NOBODY, turns);
            throw refused();
        }
        SignInLimits.Answer answer = limits.begin(place);
        if (answer == SignInLimits.Answer.SHUT) {
            throw refused(); // for all names alike, so without the work that would hide which ones exist
        }
        boolean waits = answer != SignInLimits.Answer.TRIES;
        String hash = account != null && account.hasPassword() && !waits ? account.passwordHash() : NOBODY;
        boolean matches = matches(password, hash, turns);
        if (account != null && matches && !waits && account.enabled()) {
            int mistakes = limits.right(place);
            if (!place.known() && mistakes > 0 && mistakes <= SignInLimits.FREE) {
                accounts.takeBackElsewhere(account.id(), mistakes); // slips of the one who then knew the password
            }
            return account;
        }
        if (answer != SignInLimits.Answer.WAITS && limits.writesDown(place)) {
            SignInEvent.Kind kind = waits ? SignInEvent.Kind.BLOCKED : SignInEvent.Kind.FAILED;
            if (account == null) {
                log.save(SignInEvent.unknown(kind, place.username(), network, clock.instant()));
            } else {
                note(kind, account, network);
            }
        }
        if (account != null && !place.known()) {
            accounts.countElsewhere(account.id(), network, clock.instant());
        }
        throw refused();
    }

    private void note(SignInEvent.Kind kind, Account account, String network) {
        log.save(SignInEvent.of(kind, account.username(), account.id(), network, clock.instant()));
    }

    private boolean matches(String password, String hash, Semaphore turns) {
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
