package vn.motcua.duedate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import vn.motcua.MotcuaTest;
import vn.motcua.TestDatabase;
import vn.motcua.catalogue.Channel;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.catalogue.StepKind;
import vn.motcua.desk.DossierListQuery;
import vn.motcua.desk.DossierRow;
import vn.motcua.dossier.DossierBatch;
import vn.motcua.dossier.DossierBatches;
import vn.motcua.dossier.Lives;
import vn.motcua.dossier.Province;
import vn.motcua.dossier.action.clock.Apologise;
import vn.motcua.dossier.action.clock.Extend;
import vn.motcua.dossier.action.clock.RequestPayment;
import vn.motcua.dossier.action.clock.RequestSupplement;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every night the dates are counted again: what is in order is left alone, and every seeded fault is found. */
@MotcuaTest
class DeadlineChecksTest {

    private static final AtomicInteger COMMUNE =
            new AtomicInteger(150); // a day's numbers are given anew for each batch

    @Autowired
    Province province;

    @Autowired
    DossierBatches batches;

    @Autowired
    DeadlineChecks checks;

    @Autowired
    DossierListQuery lists;

    @Autowired
    TestDatabase database;

    @Autowired
    @Qualifier("promisedDatesMetrics")
    MeterBinder promisedDatesMetrics;

    private DossierBatch batch;
    private Lives lives;
    private OfficeId commune;

    @BeforeEach
    void a_commune() {
        batch = batches.open();
        lives = new Lives(batch, province.everyone(), province.commune(61).id());
        commune = province.commune(COMMUNE.getAndIncrement()).id();
    }

    @Test
    void dossiers_with_pauses_extensions_and_limits_of_every_kind_are_in_order() {
        Random random = new Random(42);
        List<UUID> all = new ArrayList<>();
        for (int life = 0; life < 150; life++) {
            lives.at(Lives.MONDAY.plus(random.nextInt(60 * 24 * 60), ChronoUnit.MINUTES));
            all.add(lived(random).id().value());
        }
        batch.write();

        DeadlineCheck check = checks.run("a test");

        assertThat(check.finished()).isTrue();
        assertThat(check.checked()).isGreaterThanOrEqualTo(all.size());
        assertThat(found(check).stream()
                        .filter(each -> all.contains(each.dossier().value())))
                .isEmpty();
        assertThat(checks.latest()).contains(check);
        assertThat(checks.checks(null, 10).rows().get(0)).isEqualTo(check);
    }

    private DossierBatch.Lived lived(Random random) {
        List<ProcedureCase> cases = List.of(
                province.procedure(Province.MARITAL_STATUS).cases().get(0),
                province.procedure(Province.MARITAL_STATUS).ordinaryCase(),
                province.procedure("1.001193").ordinaryCase(),
                province.procedure("1.000894").ordinaryCase());
        DossierBatch.Lived dossier = lives.at(
                province.reception(cases.get(random.nextInt(cases.size())), commune, Channel.ONLINE),
                StepKind.PROCESSING);
        for (int more = random.nextInt(3); more > 0; more--) {
            later(random);
            if (random.nextBoolean()) {
                lives.act(dossier, new RequestSupplement(List.of("Tờ khai"), "Thiếu", null, null));
                later(random);
                lives.supplement(dossier);
            } else {
                lives.act(dossier, new RequestPayment(100_000, "TB-01"));
                later(random);
                lives.pay(dossier);
            }
            if (random.nextInt(3) == 0) {
                extend(dossier, random);
            }
        }
        return dossier;
    }

    private void later(Random random) {
        lives.at(lives.now().plus(random.nextInt(9 * 24 * 60), ChronoUnit.MINUTES));
    }

    private void extend(DossierBatch.Lived dossier, Random random) {
        Instant due = dossier.dueAt();
        if (due == null) {
            return;
        }
        try {
            Instant later = due.plus(7L * (1 + random.nextInt(3)), ChronoUnit.DAYS);
            lives.act(dossier, new Extend(later, "Cần xác minh thêm", "Xin lỗi ông (bà)", "05/PXL"));
        } catch (RefusedException refused) {
            // too late, a second time, or a closed day
        }
    }

    @Test
    void a_date_moved_by_a_day_or_by_a_minute_is_found() throws SQLException {
        UUID dossier = accepted();

        fault(
                dossier,
                "update dossier_state set due_at = due_at + interval '1 day', due_on = due_on + 1",
                "current",
                "promise-last");
        fault(dossier, "update dossier_state set due_at = due_at + interval '1 minute'", "current", "promise-last");
        fault(
                dossier,
                "update dossier_state set unextended_due_at = unextended_due_at - interval '1 minute'",
                "judged");
        fault(
                dossier,
                "update dossier set original_due_at = original_due_at - interval '1 day'",
                "original",
                "promise-first");
        fault(dossier, "update dossier_state set due_on = due_on + 1", "current-day");
        fault(
                dossier,
                "update dossier set clock_started_at = clock_started_at - interval '1 day'",
                "original",
                "judged");
        fault(dossier, "update dossier_state set calendar_version = 'VN-0'", "calendar");
        assertThat(faults(dossier)).isEmpty();
    }

    @Test
    void a_pause_that_was_deleted_or_changed_is_found() throws SQLException {
        DossierBatch.Lived lived = lives.in(
                BusinessState.SUPPLEMENT_REQUIRED,
                province,
                province.procedure(Province.MARITAL_STATUS).cases().get(0),
                commune);
        lives.at(lives.now().plus(3, ChronoUnit.DAYS));
        lives.supplement(lived);
        DossierBatch.Lived paused = lives.in(
                BusinessState.SUPPLEMENT_REQUIRED,
                province,
                province.procedure(Province.MARITAL_STATUS).cases().get(0),
                commune);
        batch.write();
        UUID dossier = lived.id().value();

        fault(dossier, "delete from clock_interval", "judged", "current", "promise-resumed");
        fault(dossier, "update clock_interval set to_at = to_at + interval '1 day'", "current");
        fault(paused.id().value(), "delete from clock_interval", "paused-since");
        assertThat(faults(dossier)).isEmpty();
    }

    @Test
    void a_promise_that_is_missing_is_found() throws SQLException {
        DossierBatch.Lived lived = lives.at(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).cases().get(0), commune, Channel.ONLINE),
                StepKind.PROCESSING);
        lives.act(
                lived, new Extend(Lives.due(lived).plus(7, ChronoUnit.DAYS), "Xác minh", "Xin lỗi ông (bà)", "05/PXL"));
        batch.write();
        UUID dossier = lived.id().value();

        fault(dossier, "delete from promise where no = 2 and dossier_id", "promise-last", "promise-extended");
        fault(dossier, "delete from promise where no = 1 and dossier_id", "promise-first", "promise-count");
        fault(dossier, "update dossier_state set extended_to = extended_to - interval '1 day'", "current");
        assertThat(faults(dossier)).isEmpty();
    }

    @Test
    void an_interrupted_check_does_not_stop_the_next_for_ever() {
        assertThatThrownBy(() -> checks.check(-1)).isInstanceOf(RefusedException.class);
        assertThat(checks.run("a test").finished()).isTrue();
        assertThat(checks.run("a test").finished()).isTrue();
    }

    @Test
    void what_is_late_waits_for_its_apology_where_it_is_worked_on() {
        var procedureCase = province.procedure(Province.MARITAL_STATUS).cases().get(0);
        DossierBatch.Lived owed =
                lives.at(province.reception(procedureCase, commune, Channel.ONLINE), StepKind.PROCESSING);
        DossierBatch.Lived apologised =
                lives.at(province.reception(procedureCase, commune, Channel.ONLINE), StepKind.PROCESSING);
        lives.at(lives.now().plus(30, ChronoUnit.DAYS));
        lives.act(apologised, new Apologise("Xác minh lâu hơn dự kiến", "Xin lỗi ông (bà)", "06/PXL"));
        batch.write();

        assertThat(lists.apologyOwed(province.someone(Role.LEADER, commune), null, 100)
                        .rows())
                .extracting(DossierRow::dossier)
                .contains(owed.id())
                .doesNotContain(apologised.id());
        assertThat(lists.apologiesOwed(province.someone(Role.LEADER, commune))).isEqualTo(1);
    }

    private UUID accepted() {
        DossierBatch.Lived lived = lives.at(
                province.reception(
                        province.procedure(Province.MARITAL_STATUS).cases().get(0), commune, Channel.ONLINE),
                StepKind.PROCESSING);
        batch.write();
        return lived.id().value();
    }

    /** Does what only a superuser can, looks whether it is found, and undoes it. */
    private void fault(UUID dossier, String change, String... fields) throws SQLException {
        String its = " = '" + dossier + "'";
        String where = change.endsWith("dossier_id")
                ? its
                : change.startsWith("update dossier set") ? " where id" + its : " where dossier_id" + its;
        try (Connection superuser = database.superuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create temp table kept_dossier as select * from dossier where id" + its);
            for (String table : List.of("dossier_state", "promise", "clock_interval")) {
                statement.execute(
                        "create temp table kept_" + table + " as select * from " + table + " where dossier_id" + its);
            }
            assertThat(statement.executeUpdate(change + where)).isPositive();
            try {
                assertThat(faults(dossier)).as(change).contains(fields);
                assertThat(alarm()).as(change).isPositive();
            } finally {
                statement.execute("delete from dossier where id" + its);
                statement.execute("insert into dossier select * from kept_dossier");
                for (String table : List.of("dossier_state", "promise", "clock_interval")) {
                    statement.execute("delete from " + table + " where dossier_id" + its);
                    statement.execute("insert into " + table + " select * from kept_" + table);
                }
            }
        }
    }

    /** What a monitor reads. */
    private double alarm() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        promisedDatesMetrics.bindTo(registry);
        return registry.get("motcua.deadlines.differences").gauge().value();
    }

    private List<String> faults(UUID dossier) {
        return found(checks.run("a test")).stream()
                .filter(each -> each.dossier().value().equals(dossier))
                .map(DeadlineDifference::field)
                .toList();
    }

    private List<DeadlineDifference> found(DeadlineCheck check) {
        List<DeadlineDifference> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            KeysetPage<DeadlineDifference> page = checks.differences(check.id(), cursor, 100);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        assertThat(all).hasSize(check.differences());
        return all;
    }
}
