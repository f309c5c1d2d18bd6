package vn.motcua.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.motcua.platform.OwnDatabase;

/**
 * Chooses the database: the embedded one where no {@code spring.datasource.url} is given, otherwise the given one. Both
 * are checked before the first migration.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /**
     * Migrations run as the owner, on connections outside the pool: those of the pool take the application's role,
     * which may not change the schema. A separate login of the owner is given by {@code spring.flyway.url}, {@code
     * .user} and {@code .password}.
     */
    @Bean
    @ConditionalOnProperty(
            name = {"spring.flyway.url", "spring.flyway.user"},
            matchIfMissing = true,
            havingValue = "none given")
    FlywayConnectionDetails migrationConnection(JdbcConnectionDetails connection) {
        return new MigrationConnection(connection);
    }

    @Bean
    FlywayMigrationStrategy checkThenMigrate(
            JdbcConnectionDetails application,
            FlywayConnectionDetails owner,
            ObjectProvider<OwnDatabase> own,
            DatabaseProperties properties) {
        DatabaseChecks checks = new DatabaseChecks(properties);
        Login pool = new Login(application.getJdbcUrl(), application.getUsername(), application.getPassword());
        String url = owner.getJdbcUrl() != null ? owner.getJdbcUrl() : application.getJdbcUrl();
        Login migrator = new Login(url, owner.getUsername(), owner.getPassword());
        return flyway -> {
            if (own.getIfAvailable() == null) {
                checks.checkLogin(pool);
                checks.checkLogin(migrator);
                checks.checkServer(migrator);
                checks.checkOurs(migrator, flyway.getConfiguration().getTable());
            }
            checks.checkServer(pool);
            checks.checkSchema(migrator);
            flyway.migrate();
        };
    }

    private record MigrationConnection(JdbcConnectionDetails connection) implements FlywayConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return connection.getJdbcUrl();
        }

        @Override
        public @Nullable String getUsername() {
            return connection.getUsername();
        }

        @Override
        public @Nullable String getPassword() {
            return connection.getPassword();
        }
    }
}
