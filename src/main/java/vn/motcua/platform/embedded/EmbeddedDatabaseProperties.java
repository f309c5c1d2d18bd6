package vn.motcua.platform.embedded;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the embedded database is kept.
 *
 * @param directory where the embedded database, its lock and the server's secret live; {@code ~/.motcua/postgres} when not given
 */
@ConfigurationProperties("motcua.database")
record EmbeddedDatabaseProperties(@Nullable Path directory) {

    Path directoryOrDefault() {
        return directory != null ? directory : Path.of(System.getProperty("user.home"), ".motcua", "postgres");
    }
}
