package vn.motcua.platform.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the database. Each {@code allow…} switches off one check at start-up; all checks are on by default.
 *
 * @param directory directory of the embedded database, its lock and the server secret; {@code ~/.motcua/postgres} when
 *     not given
 * @param allowSuperuser whether a login that is a superuser is accepted
 * @param allowWeakPassword whether a missing or well-known password is accepted
 * @param allowUnverifiedTls whether a database on another machine may be reached without {@code sslmode=verify-full}
 * @param allowUnsafeWrites whether a server that may lose acknowledged work at a power cut is accepted
 */
@ConfigurationProperties("motcua.database")
record DatabaseProperties(
        @Nullable Path directory,
        boolean allowSuperuser,
        boolean allowWeakPassword,
        boolean allowUnverifiedTls,
        boolean allowUnsafeWrites) {

    Path directoryOrDefault() {
        return directory != null ? directory : Path.of(System.getProperty("user.home"), ".motcua", "postgres");
    }
}
