package vn.motcua.platform.embedded;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.platform.StartupRefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void the_database_keeps_what_it_was_given_and_writes_it_to_disk() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            assertThat(ask(first, "show fsync")).isEqualTo("on");
            assertThat(ask(first, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(first, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(first, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
            tell(first, "create table kept as select 'Tờ khai' as word");
        }

        try (EmbeddedDatabase second = EmbeddedDatabase.start(directory)) {
            assertThat(ask(second, "select word from kept")).isEqualTo("Tờ khai");
        }
    }

    @Test
    void a_second_application_is_refused_with_a_sentence_and_the_first_goes_on() throws SQLException {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(StartupRefusedException.class)
                    .hasMessageContaining("Another running application already uses the database");

            assertThat(ask(first, "select 'here'")).isEqualTo("here");
        }
    }

    @Test
    void a_server_left_over_by_a_killed_application_is_stopped_and_nothing_is_lost() throws Exception {
        Process killed = anotherApplication();
        killed.destroyForcibly().waitFor();
        Path pidFile = directory.resolve("data").resolve("postmaster.pid");
        long leftover = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        assertThat(ProcessHandle.of(leftover)).get().matches(ProcessHandle::isAlive);

        try (EmbeddedDatabase next = EmbeddedDatabase.start(directory)) {
            assertThat(ask(next, "select word from acknowledged")).isEqualTo("here");
            assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    @Test
    void a_pid_file_naming_another_program_is_set_aside() throws Exception {
        EmbeddedDatabase.start(directory).close();
        Path pidFile = directory.resolve("data").resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + directory + "\n0\n1\n");

        try (EmbeddedDatabase next = EmbeddedDatabase.start(directory)) {
            assertThat(ask(next, "select 'answers'")).isEqualTo("answers");
        }
    }

    @Test
    void applications_that_start_at_the_same_moment_have_a_server_each() throws Exception {
        List<Path> places = List.of(directory.resolve("first"), directory.resolve("second"));
        for (Path place : places) { // made before, so that both look for a port at the same moment
            try (EmbeddedDatabase database = EmbeddedDatabase.start(place)) {
                tell(database, "create table whose as select '" + place.getFileName() + "' as word");
            }
        }
        ExecutorService applications = Executors.newFixedThreadPool(places.size());
        List<Future<EmbeddedDatabase>> started = applications.invokeAll(places.stream()
                .<Callable<EmbeddedDatabase>>map(place -> () -> EmbeddedDatabase.start(place))
                .toList());
        applications.shutdown();

        for (int each = 0; each < places.size(); each++) {
            try (EmbeddedDatabase database = started.get(each).get()) {
                assertThat(ask(database, "select word from whose"))
                        .isEqualTo(places.get(each).getFileName().toString());
            }
        }
    }

    @Test
    void a_database_whose_making_was_cut_off_is_made_again() throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data").resolve("postgresql.conf"), "");

        try (EmbeddedDatabase next = EmbeddedDatabase.start(directory)) {
            assertThat(ask(next, "select 'answers'")).isEqualTo("answers");
        }
    }

    @Test
    void a_database_of_another_major_version_is_not_touched() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Files.writeString(data.resolve("motcua-initialised"), "");

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(StartupRefusedException.class)
                .hasMessageContaining("PostgreSQL 17");
        assertThat(data.resolve("PG_VERSION")).hasContent("17");
    }

    @Test
    void a_database_of_a_former_schema_is_put_aside_whole_and_a_new_one_is_made() throws Exception {
        try (EmbeddedDatabase former = EmbeddedDatabase.start(directory)) {
            tell(
                    former,
                    "create table motcua_schema_history (installed_rank int, script text, checksum int, type text,"
                            + " success boolean)");
            tell(
                    former,
                    "insert into motcua_schema_history"
                            + " values (1, 'V001__create_roles_and_extensions.sql', 7, 'SQL', true)");
        }

        try (EmbeddedDatabase fresh = EmbeddedDatabase.start(directory)) {
            assertThat(ask(fresh, "select count(*) from pg_tables where schemaname = 'public'"))
                    .isEqualTo("0");
        }
        Path aside = directory.resolve("data-former-1");
        assertThat(aside.resolve("PG_VERSION")).exists();

        Path restored = Files.createDirectories(directory.resolve("elsewhere"));
        Files.move(aside, restored.resolve("data"));
        try (EmbeddedDatabase again = EmbeddedDatabase.start(restored)) {
            assertThat(ask(again, "select 'answers'")).isEqualTo("answers");
        }
        assertThat(restored.resolve("data-former-1")).exists();
    }

    private Process anotherApplication() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader();
        String line = output.readLine();
        while (line != null && !line.equals("holding")) {
            line = output.readLine();
        }
        assertThat(line).as("the other application started").isNotNull();
        return process;
    }

    private static String ask(EmbeddedDatabase database, String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.OWNER, "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void tell(EmbeddedDatabase database, String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.OWNER, "");
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** An application of its own, to be killed: starts the database, commits one row, says so and waits. */
    static final class Holder {

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
            tell(database, "create table acknowledged as select 'here' as word");
            System.out.println("holding");
            System.in.read();
        }
    }
}
