package vn.motcua.platform.database;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells whether the database takes writes. One that is full, read-only or recovering still answers questions, and every page
 * that stores something would fail (finding M5). Written every {@value #SECONDS_KEPT} seconds at most, whoever asks.
 */
@Component("databaseWrite")
class DatabaseWriteHealth implements HealthIndicator {

    private static final int SECONDS_KEPT = 5;

    private final HealthIndicator write;
    private final AtomicReference<@Nullable Answer> last = new AtomicReference<>();

    private record Answer(Health health, long at) {}

    DatabaseWriteHealth(DataSource database) {
        this.write = new DataSourceHealthIndicator(
                database, "update readiness_write set written_at = now() where one returning 1");
    }

    @Override
    public Health health() {
        Answer known = last.get();
        long now = System.nanoTime();
        if (known != null && now - known.at() < Duration.ofSeconds(SECONDS_KEPT).toNanos()) {
            return known.health();
        }
        Health health = write.health(false);
        Answer fresh = new Answer(health == null ? Health.down().build() : health, now);
        last.set(fresh);
        return fresh.health();
    }
}
