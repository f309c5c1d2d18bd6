package vn.motcua.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import vn.motcua.Motcua;
import vn.motcua.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Starts the whole application against databases it must not accept. */
@ExtendWith(OutputCaptureExtension.class)
class StartupChecksTest {

    private final TestDatabase database = TestDatabase.empty();
    private final Map<String, Object> properties = new HashMap<>(database.connectionProperties());

    @BeforeEach
    void accept_what_the_test_server_does_for_speed() {
        properties.put("motcua.database.allow-unverified-tls", "true");
        properties.put("motcua.database.allow-unsafe-writes", "true");
    }

    @Test
    void a_database_full_of_somebody_elses_tables_is_refused(CapturedOutput output) throws Exception {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute("create table payroll (id int)");
        }

        assertRefused(output, "already holds tables, and they are not this application's");
    }

    @Test
    void a_database_of_a_former_schema_is_refused_and_not_touched(CapturedOutput output) throws Exception {
        try (Connection connection = database.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table motcua_schema_history (installed_rank int, script text, checksum int, type text,"
                            + " success boolean)");
            statement.execute("insert into motcua_schema_history"
                    + " values (1, 'V001__create_roles_and_extensions.sql', 7, 'SQL', true)");
        }

        assertRefused(output, "made by a former version of this application");

        try (Connection connection = database.owner();
                Statement statement = connection.createStatement();
                ResultSet tables =
                        statement.executeQuery("select count(*) from pg_tables where schemaname = current_schema()")) {
            tables.next();
            assertThat(tables.getInt(1)).as("tables of the former database").isEqualTo(1);
        }
    }

    @Test
    void a_migration_that_was_changed_afterwards_makes_a_schema_former() throws Exception {
        TestDatabase migrated = TestDatabase.migrated();
        try (Connection connection = migrated.owner();
                Statement statement = connection.createStatement()) {
            assertThat(FormerSchema.isIn(connection)).isFalse();

            statement.execute("update motcua_schema_history set checksum = checksum + 1 where version = '05'");

            assertThat(FormerSchema.isIn(connection)).isTrue();
        }
    }

    @Test
    void a_superuser_is_refused(CapturedOutput output) throws Exception {
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists somebody_mighty");
            statement.execute("create role somebody_mighty superuser login password 'long-and-random-9d1f'");
        }
        properties.put("spring.datasource.username", "somebody_mighty");
        properties.put("spring.datasource.password", "long-and-random-9d1f");

        assertRefused(output, "is a superuser");
    }

    @Test
    void a_well_known_or_short_or_missing_password_is_refused(CapturedOutput output) {
        for (String password :
                List.of("motcua", "postgres", "password", "demo", "secret", "short", "", "motcua_owner")) {
            properties.put("spring.datasource.password", password);
            assertRefused(output, "missing, shorter than 12 characters or well known");
        }
    }

    @Test
    void another_machine_without_verified_tls_is_refused(CapturedOutput output) {
        properties.remove("motcua.database.allow-unverified-tls");
        properties.put("spring.datasource.url", "jdbc:postgresql://database.example/motcua?sslmode=require");

        assertRefused(output, "does not check whom it talks to");
    }

    @Test
    void a_server_that_may_lose_acknowledged_work_is_refused(CapturedOutput output) throws Exception {
        properties.remove("motcua.database.allow-unsafe-writes");
        try (Connection connection = database.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("alter database " + database.name() + " set synchronous_commit = off");
        }

        assertRefused(output, "could lose acknowledged dossiers");
    }

    @Test
    void a_given_database_without_a_server_secret_is_refused(CapturedOutput output) {
        assertRefused(output, "No server secret is given");
    }

    private void assertRefused(CapturedOutput output, String sentence) {
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        arguments.add("--server.port=0");
        int before = output.getAll().length();

        assertThatThrownBy(() -> new SpringApplicationBuilder(Motcua.class).run(arguments.toArray(String[]::new)))
                .isInstanceOf(Exception.class);

        String said = output.getAll().substring(before);
        assertThat(said)
                .contains("APPLICATION FAILED TO START")
                .contains(sentence)
                .contains("Action:");
        assertThat(said.substring(said.indexOf("APPLICATION FAILED TO START"))).doesNotContain("\tat ");
    }
}
