package vn.motcua.counter;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.motcua.TestDatabase;
import vn.motcua.identity.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding M5: the database dies while a page waits for its statement, and the reader is told what to do. */
class DatabaseDiesTest extends CounterTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    TestDatabase database;

    @Test
    void m5_a_connection_that_dies_in_mid_statement_is_answered_503_with_what_to_do() throws Exception {
        Browser desk = signedIn(DESK);
        desk.get("/quay/hoi-dap");
        HttpResponse<String> answer;
        try (Connection other = database.superuser()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table question in access exclusive mode");
            CompletableFuture<HttpResponse<String>> asked =
                    CompletableFuture.supplyAsync(() -> desk.get("/quay/hoi-dap"));
            kill("question");
            answer = asked.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            other.rollback();
        }

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body())
                .contains("Hệ thống đang bận")
                .doesNotContain("Exception", "SQLSTATE", "terminating connection");
        assertThat(desk.get("/quay/hoi-dap").statusCode()).as("right after").isEqualTo(200);
    }

    /** Ends whoever waits for that table, as soon as somebody does. */
    private void kill(String table) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (Connection other = database.superuser()) {
            while (System.nanoTime() < end) {
                try (var ended = other.createStatement()
                        .executeQuery(
                                "select pg_terminate_backend(pid) from pg_locks where not granted and relation = '"
                                        + table + "'::regclass")) {
                    if (ended.next()) {
                        return;
                    }
                }
                Thread.sleep(20);
            }
        }
        throw new AssertionError("nobody waited for " + table);
    }
}
