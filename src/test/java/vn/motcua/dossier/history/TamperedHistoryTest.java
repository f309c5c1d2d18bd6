package vn.motcua.dossier.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.DossierBatches;
import vn.motcua.dossier.Lives;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Someone with every right on the database changes history: it shows, every time (threat T3). */
@MotcuaTest
class TamperedHistoryTest {

    private static final int EDITS = 200;
    private static final AtomicInteger COMMUNE = new AtomicInteger(100);

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    ChainCheck check;

    @Autowired
    ChainVerification verification;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TestDatabase database;

    private List<UUID> dossiers;

    @BeforeEach
    void some_dossiers_with_a_whole_life() {
        DossierBatch batch = batches.open();
        Lives lives = new Lives(batch, province.everyone(), province.commune(61).id());
        Office commune = province.commune(COMMUNE.getAndIncrement());
        dossiers = new ArrayList<>();
        for (BusinessState state : BusinessState.values()) {
            dossiers.add(lives.in(
                            state,
                            province,
                            province.procedure(Province.MARITAL_STATUS).cases().get(0),
                            commune.id())
                    .id()
                    .value());
        }
        lives.in(
                BusinessState.CONSULTING,
                province,
                province.procedure(Province.MARITAL_STATUS).cases().get(0),
                commune.id());
        batch.write();
    }

    @Test
    void two_hundred_random_edits_of_events_are_all_found() throws SQLException {
        Random random = new Random(766);
        assertThat(check.check(dossiers).breaks()).isEmpty();

        int found = 0;
        for (int edit = 0; edit < EDITS; edit++) {
            UUID dossier = dossiers.get(random.nextInt(dossiers.size()));
            String sql = edit(random, dossier);
            try (Connection superuser = database.superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica"); // no trigger stops this hand
                statement.execute(
                        "create temp table kept as select * from dossier_event where dossier_id = '" + dossier + "'");
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();

                if (!check.check(dossiers).breaks().isEmpty()) {
                    found++;
                }

                statement.execute("delete from dossier_event where dossier_id = '" + dossier + "'");
                statement.execute("insert into dossier_event select * from kept");
            }
        }

        assertThat(found).isEqualTo(EDITS);
        assertThat(check.check(dossiers).breaks()).as("after all is put back").isEmpty();
    }

    @Test
    void a_changed_due_date_promise_or_step_shows_against_the_events() throws SQLException {
        UUID dossier = dossiers.get(BusinessState.RETURNED.ordinal());
        for (String sql : List.of(
                "update dossier_state set due_at = due_at + interval '1 day' where dossier_id = '%s'",
                "update dossier_state set judged_due_on = judged_due_on + 1 where dossier_id = '%s'",
                "update dossier set owner_name = 'Ai Khác' where id = '%s'",
                "update promise set due_at = due_at + interval '1 day' where dossier_id = '%s'",
                "update dossier_state set step_states = 'DDDDW' where dossier_id = '%s'",
                "update dossier set step_dues[2] = step_dues[2] - interval '1 day' where id = '%s'",
                "update dossier set planned_route = (select other.planned_route from dossier other"
                        + " where other.planned_route <> dossier.planned_route limit 1) where id = '%s'",
                "update finished_step set finished_at = finished_at - interval '1 day' where dossier_id = '%s' and step_no = 2",
                "update finished_step set working_minutes = 0, official_id = 1 where dossier_id = '%s' and step_no = 2",
                "update hand_over set from_name = 'Ai Khác' where dossier_id = '%s'",
                "delete from dossier_component where dossier_id = '%s'")) {
            try (Connection superuser = database.superuser();
                    Statement statement = superuser.createStatement()) {
                statement.execute("set session_replication_role = replica");
                for (String table :
                        List.of("dossier_state", "finished_step", "promise", "hand_over", "dossier_component")) {
                    statement.execute("create temp table kept_" + table + " as select * from " + table
                            + " where dossier_id = '" + dossier + "'");
                }
                statement.execute(
                        "create temp table kept_dossier as select * from dossier where id = '" + dossier + "'");
                assertThat(statement.executeUpdate(String.format(sql, dossier)))
                        .as(sql)
                        .isPositive();

                assertThat(check.check(List.of(dossier)).breaks()).as(sql).hasSize(1);

                for (String table :
                        List.of("dossier_state", "finished_step", "promise", "hand_over", "dossier_component")) {
                    statement.execute("delete from " + table + " where dossier_id = '" + dossier + "'");
                    statement.execute("insert into " + table + " select * from kept_" + table);
                }
                statement.execute("delete from dossier where id = '" + dossier + "'");
                statement.execute("insert into dossier select * from kept_dossier");
            }
        }
        assertThat(check.check(dossiers).breaks()).isEmpty();
    }

    @Test
    void a_dossier_that_vanishes_whole_leaves_its_number_behind() throws SQLException {
        UUID dossier = dossiers.get(BusinessState.ACCEPTED.ordinal());
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temp table kept as select * from dossier where id = '" + dossier + "'");
            statement.execute("delete from dossier where id = '" + dossier + "'");

            assertThat(verification.verifyAll(1_000).broken().stream().map(ChainReport.Break::fault))
                    .contains("dossier-missing", "number-missing");

            statement.execute("insert into dossier select * from kept");
        }
    }

    @Test
    void the_application_itself_may_neither_change_nor_remove_history() throws SQLException {
        for (String table : List.of("dossier_event", "promise", "view_log", "reception_notice", "printed_document")) {
            try (Connection application = database.application()) {
                JdbcTemplate asApplication = new JdbcTemplate(new SingleConnectionDataSource(application, true));
                for (String sql : List.of("update %s set office_id = office_id", "delete from %s", "truncate %s")) {
                    assertThatThrownBy(() -> asApplication.execute(String.format(sql, table)))
                            .as(sql + " " + table)
                            .isInstanceOf(org.springframework.dao.DataAccessException.class);
                }
            }
            try (Connection owner = database.owner();
                    Statement statement = owner.createStatement()) {
                assertThatThrownBy(() -> statement.execute("truncate " + table + " cascade"))
                        .hasMessageContaining("append-only");
            }
        }
        assertThat(jdbc.queryForObject("select count(*) from dossier_event", Integer.class))
                .isPositive();
    }

    private String edit(Random random, UUID dossier) {
        int events = Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from dossier_event where dossier_id = ?", Integer.class, dossier));
        int seq = 1 + random.nextInt(events);
        String where = " where dossier_id = '" + dossier + "' and seq = " + seq;
        return switch (random.nextInt(10)) {
            case 0 -> "update dossier_event set happened_at = happened_at - interval '1 microsecond'" + where;
            case 1 -> "update dossier_event set actor_name = actor_name || ' '" + where;
            case 2 -> "update dossier_event set kind = 'approved'" + where;
            case 3 -> "update dossier_event set office_id = office_id + 1" + where;
            case 4 ->
                "update dossier_event set payload = replace(payload, '\"details\":{', '\"details\":{\"a\":1,')" + where;
            case 5 -> "update dossier_event set payload = payload || ' '" + where;
            case 6 -> "delete from dossier_event" + where;
            case 7 -> "update dossier_event set hash = sha256(hash)" + where;
            case 8 -> "update dossier_event set actor_id = coalesce(actor_id, 0) + 1" + where;
            default -> "update dossier_event set seq = seq + 1000" + where;
        };
    }
}
