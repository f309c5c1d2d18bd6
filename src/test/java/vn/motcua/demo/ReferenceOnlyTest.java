package vn.motcua.demo;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.OwnApplication;
import vn.motcua.catalogue.reference.ReferenceStart;

import static org.assertj.core.api.Assertions.assertThat;

/** On a database of somebody's own: the reference data they asked for, and nothing of the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferenceOnlyTest {

    private ConfigurableApplicationContext application;
    private JdbcClient jdbc;

    @BeforeAll
    void start() {
        application = OwnApplication.start("server.port=0", "motcua.reference=bac-giang-2023");
        jdbc = application.getBean(JdbcClient.class);
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void offices_procedures_and_the_calendar_are_there_but_no_people_accounts_or_dossiers() {
        assertThat(count("select count(*) from office where kind = 'COMMUNE'")).isEqualTo(209);
        assertThat(count("select count(*) from procedure")).isGreaterThan(400);
        assertThat(count("select count(*) from calendar_version")).isEqualTo(1);
        assertThat(count("select count(*) from official")).isZero();
        assertThat(count("select count(*) from account")).isZero();
        assertThat(count("select count(*) from client_system")).isZero();
        assertThat(count("select count(*) from dossier_fact")).isZero();
    }

    @Test
    void there_is_nothing_that_could_load_a_demo() {
        assertThat(application.getBeansOfType(DemoStart.class)).isEmpty();
        assertThat(application.getBeansOfType(DemoLoad.class)).isEmpty();
        assertThat(application.getBeansOfType(DemoPages.class)).isEmpty();
    }

    @Test
    void a_second_start_changes_nothing() {
        application.getBean(ReferenceStart.class).start();

        assertThat(count("select count(*) from office where kind = 'COMMUNE'")).isEqualTo(209);
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
