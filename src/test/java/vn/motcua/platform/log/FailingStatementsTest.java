package vn.motcua.platform.log;

import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;

import vn.motcua.MotcuaTest;
import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.OfficialId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Finding H5 with statements that PostgreSQL really refuses: a fault is one line, and no value of the statement stands in it. */
@MotcuaTest
class FailingStatementsTest {

    private static final Logger LOG = LoggerFactory.getLogger(FailingStatementsTest.class);

    private static final String NAME = "Nguyễn Thị Bí Mật";
    private static final String NUMBER = "024190007777";
    private static final String ADDRESS = "Thôn Giấu Kín";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Accounts accounts;

    /** Kind of fault, and the statement that has it. */
    static Stream<List<String>> statements() {
        return Stream.of(
                List.of("not null", "insert into account (username, password_hash, official_id) values (?, ?, null)"),
                List.of(
                        "foreign key",
                        "insert into account (username, password_hash, official_id, created_at) values (lower(?), ?, -7, now())"),
                List.of(
                        "check",
                        "insert into account (username, password_hash, official_id, created_at) values (upper(?), ?, 1, now())"),
                List.of("not a number", "select (? || ?)::integer"),
                List.of("not a date", "select (? || ?)::date"),
                List.of("too long for its index", "select ? || ? || no_such_column from account"),
                List.of("division", "select length(?) / (length(?) - length('" + NUMBER + "'))"),
                List.of("no right", "update sign_in_log set username = ? || ?"),
                List.of("timeout", "select pg_sleep(30) || ? || ?"),
                List.of("killed", "select pg_terminate_backend(pg_backend_pid()), ? || ?"));
    }

    @ParameterizedTest
    @MethodSource("statements")
    void h5_what_postgresql_refuses_is_one_line_without_values(List<String> statement) {
        assertOneLineWithoutValues(() -> transactions.executeWithoutResult(status -> {
            jdbc.sql("set local statement_timeout = 200").update();
            jdbc.sql(statement.get(1))
                    .param(NAME + " " + ADDRESS)
                    .param(NUMBER)
                    .query((row, no) -> no)
                    .list();
        }));
    }

    @Test
    void h5_an_entity_that_cannot_be_stored_is_one_line_without_values() {
        assertOneLineWithoutValues(() -> accounts.saveAndFlush(
                Account.open("bi.mat", NAME + NUMBER + ADDRESS, new OfficialId(-7), java.time.Instant.EPOCH)));
    }

    @Test
    void h5_a_batch_that_is_refused_is_one_line_without_values() {
        assertOneLineWithoutValues(() -> {
            try (Connection connection = database.getConnection();
                    var batch = connection.prepareStatement(
                            "insert into account (username, password_hash, official_id, created_at) values (?, ?, -7, now())")) {
                for (String each : List.of(NAME, ADDRESS)) {
                    batch.setString(1, each);
                    batch.setString(2, NUMBER);
                    batch.addBatch();
                }
                batch.executeBatch();
            }
        });
    }

    private static void assertOneLineWithoutValues(ThrowingCallable statement) {
        Throwable fault = catchThrowable(statement);

        assertThat(fault).as("refused").isNotNull();
        String written = written(fault);
        assertThat(written)
                .doesNotContain(
                        "Bí Mật",
                        "bi.mat",
                        "BÍ MẬT",
                        "bí mật",
                        NUMBER,
                        "Giấu Kín",
                        "insert into",
                        "select ",
                        "update ");
        assertThat(written.lines()).as(written).hasSize(2); // the message, and the fault
        assertThat(written).contains("SQLSTATE");
    }

    private static String written(Throwable fault) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayout layout = new PatternLayout();
        layout.getInstanceConverterMap().put("m", CleanMessageConverter::new);
        layout.getInstanceConverterMap().put("wEx", CleanThrowableConverter::new);
        layout.setContext(context);
        layout.setPattern("%level %m%n%wEx");
        layout.start();
        return layout.doLayout(new LoggingEvent(
                FailingStatementsTest.class.getName(),
                (ch.qos.logback.classic.Logger) LOG,
                Level.ERROR,
                "Request {} failed",
                fault,
                new Object[] {"1234"}));
    }
}
