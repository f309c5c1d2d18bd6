package vn.motcua.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks user name and password. Whoever fails learns nothing: an unknown name, a wrong password, a disabled account and
 * one that waits after failures get the same answer after the same work.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInLog log;
    private final Clock clock;

    /** A hash no password matches, so that unknown names cost the same time. */
    private final String nobody;

    PasswordSignIn(Accounts accounts, PasswordEncoder encoder, SignInLog log, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.log = log;
        this.clock = clock;
        nobody = encoder.encode("nobody signs in with this");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = attempt.getCredentials() instanceof String typed ? typed : "";
        if (isNoise(username) || password.length() > PasswordPolicy.LONGEST * 2) {
            encoder.matches("", nobody);
            throw refused();
        }
        Account account = accounts.byUsername(username).orElse(null);
        if (account == null) {
            encoder.matches(password, nobody);
            log.addUnknown(username);
            throw refused();
        }
        if (!accounts.beginAttempt(account)) {
            encoder.matches(password, nobody);
            log.add(SignInLog.Event.BLOCKED, username, account.id());
            throw refused();
        }
        if (!encoder.matches(password, account.passwordHash()) || !account.enabled()) {
            log.add(SignInLog.Event.FAILED, username, account.id());
            throw refused();
        }
        accounts.succeeded(account);
        log.add(SignInLog.Event.SIGNED_IN, username, account.id());
        return UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(account.id(), account.username(), clock.instant()), null, List.of());
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
