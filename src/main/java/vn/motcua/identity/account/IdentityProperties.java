package vn.motcua.identity.account;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import vn.motcua.organisation.OfficeKind;

/**
 * How people sign in.
 *
 * @param localHttp whether cookies may travel without TLS: for one machine on its own; {@code null} to allow it with
 *     the embedded database only
 * @param administrator the first account of a new installation
 * @param longestSession after so long a new sign-in is asked for, however busy one was: one shift
 * @param idleAdministrator after so long without a request an administrator must sign in again
 * @param lockAfter after so long without use a desk is locked until its official types the password, a minute at least
 * @param lockAfterAt the same for kinds of offices that want another time
 */
@ConfigurationProperties("motcua")
public record IdentityProperties(
        @Nullable Boolean localHttp,
        @DefaultValue Administrator administrator,
        @DefaultValue("10h") Duration longestSession,
        @DefaultValue("15m") Duration idleAdministrator,
        @DefaultValue("10m") Duration lockAfter,
        @DefaultValue Map<OfficeKind, Duration> lockAfterAt) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    public IdentityProperties {
        lockAfterAt = Map.copyOf(lockAfterAt);
        if (lockAfter.compareTo(SHORTEST) < 0
                || lockAfterAt.values().stream().anyMatch(each -> each.compareTo(SHORTEST) < 0)) {
            throw new IllegalArgumentException("motcua.lock-after: a desk is locked after a minute at the earliest");
        }
    }

    /** After how long a desk of such an office is locked. */
    public Duration lockAfter(OfficeKind kind) {
        return lockAfterAt.getOrDefault(kind, lockAfter);
    }

    /**
     * @param username of the account, or null to create none
     * @param passwordFile file whose one line is its password
     */
    public record Administrator(
            @Nullable String username, @Nullable Path passwordFile) {}
}
