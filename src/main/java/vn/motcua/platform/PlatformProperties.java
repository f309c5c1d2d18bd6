package vn.motcua.platform;

import java.nio.file.Path;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Basic settings of an installation.
 *
 * @param zone the zone in which days begin and offices open
 * @param secretFile file with the server's secret, 64 hexadecimal digits; {@code null} to let the embedded database
 *     keep one
 */
@ConfigurationProperties("motcua")
public record PlatformProperties(
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @Nullable Path secretFile) {}
