package vn.motcua.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the database. Each {@code allow…} switches off one check at start-up; all checks are on by default.
 *
 * @param allowSuperuser whether a login that is a superuser is accepted
 * @param allowWeakPassword whether a missing or well-known password is accepted
 * @param allowUnverifiedTls whether a database on another machine may be reached without {@code sslmode=verify-full}
 * @param allowUnsafeWrites whether a server that may lose acknowledged work at a power cut is accepted
 */
@ConfigurationProperties("motcua.database")
record DatabaseProperties(
        boolean allowSuperuser, boolean allowWeakPassword, boolean allowUnverifiedTls, boolean allowUnsafeWrites) {}
