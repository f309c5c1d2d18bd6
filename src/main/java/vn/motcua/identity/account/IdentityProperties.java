package vn.motcua.identity.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.Role;

/**
 * Settings of sign-in, sessions and the desk lock.
 *
 * @param localHttp whether cookies may be sent without TLS, for an installation on a single machine; {@code null} to
 *     allow it with the embedded database only
 * @param administrator the first account of a new installation
 * @param longestSession maximum duration of a session, even one in use; then a new sign-in is required
 * @param idleAdministrator maximum time without a request in an administrator's session; then a new sign-in is required
 * @param lockAfter idle time after which a desk is locked until its official types the password, at least one minute
 * @param lockAfterAt idle times that differ from {@code lockAfter}, by kind of office
 * @param secondFactor who must sign in with a second factor
 */
@ConfigurationProperties("motcua")
public record IdentityProperties(
        @Nullable Boolean localHttp,
        @DefaultValue Administrator administrator,
        @DefaultValue("10h") Duration longestSession,
        @DefaultValue("15m") Duration idleAdministrator,
        @DefaultValue("10m") Duration lockAfter,
        @DefaultValue Map<OfficeKind, Duration> lockAfterAt,
        @DefaultValue SecondFactor secondFactor) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public IdentityProperties {
        lockAfterAt = Map.copyOf(lockAfterAt);
        if (lockAfter.compareTo(SHORTEST) < 0
                || lockAfterAt.values().stream().anyMatch(each -> each.compareTo(SHORTEST) < 0)) {
            throw new IllegalArgumentException("motcua.lock-after: a desk is locked after a minute at the earliest");
        }
    }

    /** Idle time after which a desk of an office of this kind is locked. */
    public Duration lockAfter(OfficeKind kind) {
        return lockAfterAt.getOrDefault(kind, lockAfter);
    }

    /**
     * Who must sign in with a second factor.
     *
     * @param requiredFor roles that need one; desks are added here, by names of {@link Role}
     */
    public record SecondFactor(
            @DefaultValue({"ADMINISTRATOR", "SUPERVISOR", "LEADER"})
            Set<Role> requiredFor) {

        public SecondFactor {
            requiredFor = Set.copyOf(requiredFor);
        }
    }

    /**
     * First account of a new installation.
     *
     * @param username user name of the account, or null to create none
     * @param passwordFile file that contains the password in a single line
     */
    public record Administrator(
            @Nullable String username, @Nullable Path passwordFile) {}
}
