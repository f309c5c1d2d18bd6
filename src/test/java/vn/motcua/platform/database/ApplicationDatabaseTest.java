package vn.motcua.platform.database;

import java.time.Clock;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.platform.DatabaseKind;
import vn.motcua.platform.ServerSecret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
class ApplicationDatabaseTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DatabaseKind kind;

    @Autowired
    private ServerSecret secret;

    @Test
    void every_statement_of_the_application_runs_with_the_rights_of_its_role() {
        assertThat(ask("select current_user")).isEqualTo("motcua_app");
        assertThat(ask("select session_user")).isEqualTo("motcua_owner");
        assertThat(ask("select rolsuper::text from pg_roles where rolname = session_user"))
                .isEqualTo("false");
    }

    @Test
    void the_server_is_postgresql_18_and_speaks_utf8() {
        assertThat(ask("select current_setting('server_version_num')")).startsWith("18");
        assertThat(ask("select current_setting('server_encoding')")).isEqualTo("UTF8");
    }

    @Test
    void the_application_may_not_touch_the_history_of_migrations() {
        assertThatThrownBy(() -> ask("select description from motcua_schema_history limit 1"))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void the_clock_knows_that_days_begin_in_vietnam() {
        assertThat(zone).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
        assertThat(clock.getZone()).isEqualTo(zone);
    }

    @Test
    void a_given_database_is_not_the_embedded_one() {
        assertThat(kind.embedded()).isFalse();
    }

    @Test
    void the_secret_gives_one_hash_for_each_purpose() {
        assertThat(secret.hmac("check number", "12345678")).hasSize(32).isNotEqualTo(secret.hmac("token", "12345678"));
    }

    private String ask(String question) {
        return jdbc.sql(question).query(String.class).single();
    }
}
