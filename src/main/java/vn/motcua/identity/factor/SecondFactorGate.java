package vn.motcua.identity.factor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.FactorAuthorizationDecision;
import org.springframework.security.authorization.RequiredFactor;
import org.springframework.security.authorization.RequiredFactorError;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Component;

import vn.motcua.identity.account.Account;

/**
 * Says what a session lacks before its official may do anything. It asks at every request, by the factors that the session has
 * shown and by what the account has and must have now: a session of before a second factor was set or required passes no more.
 */
@Component
public class SecondFactorGate {

    /** How long after it a factor counts as shown just now. */
    public static final Duration RECENT = Duration.ofMinutes(10);

    private static final RequiredFactor AGAIN =
            RequiredFactor.builder().passwordAuthority().validDuration(RECENT).build();

    private final SecondFactorPolicy policy;
    private final Clock clock;
    private final AuthorizationManager<Account> enough;

    SecondFactorGate(SecondFactorPolicy policy, Clock clock) {
        this.policy = policy;
        this.clock = clock;
        this.enough = AllRequiredFactorsAuthorizationManager.anyOf(
                factors(clock, FactorGrantedAuthority.PASSWORD_AUTHORITY, SecondFactors.Proof.FACTOR_TOTP.name()),
                factors(
                        clock,
                        FactorGrantedAuthority.PASSWORD_AUTHORITY,
                        SecondFactors.Proof.FACTOR_RECOVERY_CODE.name()),
                factors(clock, FactorGrantedAuthority.WEBAUTHN_AUTHORITY)); // with its user verified, it is two factors
    }

    /** What a session lacks. */
    public enum Missing {
        NOTHING,
        /** The second factor that the account has. */
        FACTOR,
        /** A second factor of the account, which must have one. */
        ENROLMENT
    }

    /** What the session with this authentication lacks for the account. */
    public Missing missing(Authentication session, Account account) {
        if (account.hasSecondFactor()) {
            AuthorizationResult shown = enough.authorize(() -> session, account);
            return shown != null && shown.isGranted() ? Missing.NOTHING : Missing.FACTOR;
        }
        return policy.requires(account) ? Missing.ENROLMENT : Missing.NOTHING;
    }

    /**
     * Whether a factor was shown within {@link #RECENT}: the password in a session that has shown nothing else, the second factor
     * in all others.
     */
    public FactorAuthorizationDecision recently(
            Supplier<? extends @Nullable Authentication> authentication, @Nullable Object request) {
        Authentication session = authentication.get();
        List<FactorGrantedAuthority> shown = session == null
                ? List.of()
                : session.getAuthorities().stream()
                        .filter(FactorGrantedAuthority.class::isInstance)
                        .map(FactorGrantedAuthority.class::cast)
                        .toList();
        boolean onlyPassword = shown.stream().allMatch(SecondFactorGate::isPassword);
        Instant since = clock.instant().minus(RECENT);
        boolean recent = shown.stream()
                .filter(each -> onlyPassword || !isPassword(each))
                .anyMatch(each -> each.getIssuedAt().isAfter(since));
        return new FactorAuthorizationDecision(recent ? List.of() : List.of(RequiredFactorError.createExpired(AGAIN)));
    }

    /** Whether the session has shown nothing but a password. */
    public static boolean hasOnlyPassword(Authentication session) {
        return session.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast)
                .allMatch(SecondFactorGate::isPassword);
    }

    private static boolean isPassword(FactorGrantedAuthority factor) {
        return FactorGrantedAuthority.PASSWORD_AUTHORITY.equals(factor.getAuthority());
    }

    private static AllRequiredFactorsAuthorizationManager<Account> factors(Clock clock, String... authorities) {
        AllRequiredFactorsAuthorizationManager.Builder<Account> builder =
                AllRequiredFactorsAuthorizationManager.builder();
        for (String authority : authorities) {
            builder.requireFactor(RequiredFactor.builder().authority(authority).build());
        }
        AllRequiredFactorsAuthorizationManager<Account> manager = builder.build();
        manager.setClock(clock);
        return manager;
    }
}
