package vn.motcua.identity;

import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in.
 *
 * @param localHttp whether cookies may travel without TLS: for one machine on its own; {@code null} to allow it with
 *     the embedded database only
 * @param administrator the first account of a new installation
 * @param longestSession after so long a new sign-in is asked for, however busy one was: one shift
 * @param idleAdministrator after so long without a request an administrator must sign in again
 */
@ConfigurationProperties("motcua")
record IdentityProperties(
        @Nullable Boolean localHttp,
        @DefaultValue Administrator administrator,
        @DefaultValue("10h") Duration longestSession,
        @DefaultValue("15m") Duration idleAdministrator) {

    /**
     * @param username of the account, or null to create none
     * @param passwordFile file whose one line is its password
     */
    record Administrator(
            @Nullable String username, @Nullable Path passwordFile) {}
}
