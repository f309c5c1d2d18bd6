package vn.motcua.platform.log;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.spi.FilterReply;

import static org.assertj.core.api.Assertions.assertThat;

/** Findings M2 and H5: nothing that is sent can write a line of its own into the log, and no value of a statement stands there. */
class LogLinesTest {

    private static final String NAME = "Nguyễn Thị Bí Mật";
    private static final String SQL = "insert into party (name) values ('" + NAME + "')";

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("vn.motcua.Example");
    private final PatternLayout layout = layout();

    private PatternLayout layout() {
        PatternLayout made = new PatternLayout();
        made.getInstanceConverterMap().put("m", CleanMessageConverter::new);
        made.getInstanceConverterMap().put("wEx", CleanThrowableConverter::new);
        made.setContext(context);
        made.setPattern("%level %m%n%wEx");
        made.start();
        return made;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n2026-11-30 INFO SignInLog : giamsat signed in",
                "a\r\nb",
                "a\u001b[2Jb",
                "a\u0085b",
                "a\u2028b",
                "a\u202eb",
                "a\u0000b",
                "a\u000bb"
            })
    void a_line_stays_a_line_whatever_it_quotes(String sent) {
        String message = written("Refused {}", null, sent);
        String thrown = written("Refused", new IllegalArgumentException("name \"" + sent + "\""));

        assertThat(message.lines()).hasSize(1);
        assertThat(message).doesNotContain(sent).doesNotContain("\u001b", "\u202e", "\u0000", "\u2028", "\u0085");
        assertThat(thrown.lines().filter(line -> line.contains("giamsat") || line.startsWith("b")))
                .allMatch(line -> line.contains("IllegalArgumentException"));
    }

    static Stream<Throwable> faults() {
        PSQLException detailed =
                new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key value\0DKey (name)=(" + NAME
                        + ") already exists.\0tparty\0nparty_name\0"));
        SQLException plain = new SQLException("invalid input syntax for type integer: \"" + NAME + "\"", "22P02");
        return Stream.of(
                detailed,
                plain,
                new DataIntegrityViolationException("PreparedStatementCallback; SQL [" + SQL + "]; " + NAME, detailed),
                new UncategorizedSQLException("task", SQL, plain),
                new IllegalStateException("could not store " + NAME, new RuntimeException(SQL, plain)),
                new BatchUpdateException("Batch entry 0 " + SQL + " was aborted", "23505", new int[0], detailed),
                new DataAccessResourceFailureException(SQL + " failed"),
                new jakarta.persistence.PersistenceException("could not execute [" + SQL + "]"),
                new PSQLException("An I/O error: " + NAME, PSQLState.CONNECTION_FAILURE));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_of_the_database_is_one_line_without_values(Throwable fault) {
        String written = written("Request {} failed", fault, "1234");

        assertThat(written).doesNotContain(NAME, "insert into", "Bí Mật");
        assertThat(written.lines()).hasSize(2);
        assertThat(written).contains(fault.getClass().getName());
    }

    @Test
    void the_line_says_what_kind_of_fault_it_is_and_where() {
        String written = written(
                "Failed",
                new PSQLException(new ServerErrorMessage("SERROR\0C23505\0Mduplicate key\0tparty\0nparty_name\0")));

        assertThat(written).contains("SQLSTATE 23505", "table party", "constraint party_name", "LogLinesTest.java:");
    }

    @Test
    void other_exceptions_keep_their_stack_trace() {
        assertThat(written("Failed", new IllegalStateException("no such step")))
                .contains("no such step", "\tat vn.motcua.platform.log.LogLinesTest");
    }

    @Test
    void a_fault_that_every_request_meets_is_written_ten_times_a_minute() {
        RepeatedLines repeats = new RepeatedLines();
        int written = 0;
        for (int request = 0; request < 5_000; request++) {
            FilterReply reply = repeats.decide(
                    null,
                    logger,
                    Level.ERROR,
                    "Request " + request + " failed", // as libraries do, which format their text before
                    null,
                    new SQLException("No space left on device " + request, "53100"));
            written += reply == FilterReply.DENY ? 0 : 1;
        }

        assertThat(written).isEqualTo(RepeatedLines.MOST_A_MINUTE);
        assertThat(repeats.decide(null, logger, Level.ERROR, "something else", null, null))
                .isEqualTo(FilterReply.NEUTRAL);
        assertThat(repeats.decide(null, logger, Level.INFO, "Request {} failed", null, null))
                .isEqualTo(FilterReply.NEUTRAL);
    }

    private String written(String pattern, Throwable thrown, Object... arguments) {
        ILoggingEvent event = new LoggingEvent(getClass().getName(), logger, Level.ERROR, pattern, thrown, arguments);
        return layout.doLayout(event);
    }
}
