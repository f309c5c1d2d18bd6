package vn.motcua.platform.database;

import java.sql.Connection;

import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import vn.motcua.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding M5: an instance is ready as long as the database takes writes, not as long as it answers. */
class DatabaseWriteHealthTest {

    @Test
    void m5_readiness_follows_a_write() throws Exception {
        try (Connection connection = TestDatabase.migrated().application()) {
            SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);

            assertThat(new DatabaseWriteHealth(database).health().getStatus()).isEqualTo(Status.UP);

            connection.createStatement().execute("set default_transaction_read_only = on");
            try (var answer = connection.createStatement().executeQuery("select 1")) {
                assertThat(answer.next()).as("it still answers").isTrue();
            }
            assertThat(new DatabaseWriteHealth(database).health().getStatus()).isEqualTo(Status.DOWN);

            connection.createStatement().execute("set default_transaction_read_only = off");
            assertThat(new DatabaseWriteHealth(database).health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void m5_a_database_that_is_gone_makes_it_not_ready() throws Exception {
        Connection connection = TestDatabase.migrated().application();
        connection.close();

        assertThat(new DatabaseWriteHealth(new SingleConnectionDataSource(connection, true))
                        .health()
                        .getStatus())
                .isEqualTo(Status.DOWN);
    }
}
