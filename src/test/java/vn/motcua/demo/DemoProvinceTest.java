package vn.motcua.demo;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.MotcuaTest;
import vn.motcua.desk.DueGroup;
import vn.motcua.desk.WorklistCounts;
import vn.motcua.desk.WorklistQuery;
import vn.motcua.dossier.history.ChainReport;
import vn.motcua.dossier.history.ChainVerification;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.duedate.DateExplanation;
import vn.motcua.duedate.DateExplanations;
import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Actors;
import vn.motcua.organisation.Official;
import vn.motcua.organisation.Organisation;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A small demo province: what it holds, that it is always the same, and that a load that was cut off leaves no trace. */
@MotcuaTest
@Import(DemoGround.class)
class DemoProvinceTest {

    private static final int FEW_PARTS = 5;

    @Autowired
    private DemoLoad load;

    @Autowired
    private DemoDossiers dossiers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoStages loads;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Actors actors;

    @Autowired
    private ChainVerification chains;

    @Autowired
    private Figures figures;

    @Autowired
    private WorklistQuery worklists;

    @Autowired
    private DateExplanations explanations;

    /** Cut off between two parts, cut off in the middle of one, then loaded to the end: once for all tests. */
    @BeforeEach
    void a_load_that_was_cut_off_twice_and_then_went_through() {
        if (load.isWanted()) {
            AtomicInteger parts = new AtomicInteger();
            load.run(() -> parts.incrementAndGet() <= FEW_PARTS);
            assertThatThrownBy(() -> failing().run(() -> true)).hasMessage("out of order");
            load.run(() -> true);
        }
    }

    private DemoLoad failing() {
        DemoProgress broken = new DemoProgress(loads, clock) {
            @Override
            void advance(int done) {
                super.advance(done);
                if (done == FEW_PARTS + 2) {
                    throw new IllegalStateException("out of order");
                }
            }
        };
        return new DemoLoad(broken, dossiers, transactions, new DemoProperties(DemoGround.DOSSIERS));
    }

    @Test
    void after_a_load_that_was_cut_off_every_office_and_day_has_the_numbers_from_one_on() {
        List<Map<String, Object>> wrong = jdbc.sql("""
                        select receiving_office_id, received_on
                        from dossier_fact left join code_counter c on c.office_id = receiving_office_id and c.day = received_on
                        where code is not null
                        group by receiving_office_id, received_on, c.last
                        having count(*) is distinct from c.last
                            or max(right(code, 4)::integer) <> count(*)
                            or count(distinct code) <> count(*)""").query().listOfRows();

        assertThat(wrong).isEmpty();
        assertThat(count("select count(*) from dossier_fact where code is not null or business_state = 'NOT_ACCEPTED'"))
                .isBetween(DemoGround.DOSSIERS - 20L, (long) DemoGround.DOSSIERS);
    }

    @Test
    void a_second_start_loads_nothing() {
        long before = count("select count(*) from dossier_fact");

        load.prepare();
        load.run(() -> true);

        assertThat(load.isWanted()).isFalse();
        assertThat(count("select count(*) from dossier_fact")).isEqualTo(before);
    }

    @Test
    void the_same_day_and_number_give_the_same_dossiers() {
        List<Map<String, Object>> once = madeAndTakenBack();
        List<Map<String, Object>> again = madeAndTakenBack();

        assertThat(once).isNotEmpty().isEqualTo(again);
    }

    /** Those of the last fifteen days, made once more in a transaction that is rolled back. */
    private List<Map<String, Object>> madeAndTakenBack() {
        List<Map<String, Object>> made = new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            DemoDossiers.Plan plan = dossiers.plan(clock.instant().plusSeconds(366L * 24 * 3600), DemoGround.DOSSIERS);
            for (int part = plan.parts() - 15; part < plan.parts(); part++) {
                plan.write(part);
            }
            return jdbc.sql("""
                            select code, owner_name, owner_identifier, business_state, event_count, due_at, finished_at
                            from dossier_fact where submitted_at > ? order by submitted_at, code""")
                    .param(clock.instant().atOffset(ZoneOffset.UTC).plusMonths(6))
                    .query()
                    .listOfRows();
        });
        return made == null ? List.of() : made;
    }

    @Test
    void every_business_state_is_there_today() {
        List<String> states = jdbc.sql("select distinct business_state from dossier_fact")
                .query(String.class)
                .list();

        assertThat(states)
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(BusinessState.class).stream()
                        .map(Enum::name)
                        .toList());
    }

    @Test
    void all_that_is_out_of_the_ordinary_has_happened() {
        List<String> kinds = jdbc.sql("select distinct kind from dossier_event")
                .query(String.class)
                .list();

        assertThat(kinds)
                .contains(
                        "request-supplement",
                        "receive-supplement",
                        "request-payment",
                        "consult",
                        "extend",
                        "apologise",
                        "refuse-on-merits",
                        "refuse-hand-over",
                        "return-to-step",
                        "correct-result",
                        "withdraw",
                        "stop",
                        "assign",
                        "collect-fee");
        assertThat(count("select count(*) from dossier_fact where owner_kind = 'ORGANISATION'"))
                .isPositive();
        assertThat(count("select count(*) from dossier_fact where submitter_relation is not null"))
                .isPositive();
        assertThat(count("select count(*) from dossier_fact where money_state = 'EXEMPT'"))
                .isPositive();
    }

    @Test
    void nothing_happens_while_the_offices_are_closed_but_what_citizens_send() {
        assertThat(jdbc.sql("""
                        select kind, happened_at at time zone 'Asia/Ho_Chi_Minh' as local from dossier_event
                        where kind <> 'hand-in' and kind <> 'ask-completion'
                          and not (happened_at at time zone 'Asia/Ho_Chi_Minh')::time
                              between time '07:30' and time '17:00'""").query().listOfRows()).isEmpty();
        assertThat(count("select count(*) from dossier_event where happened_at > '2026-06-17T00:00+07'"))
                .isZero();
    }

    @Test
    void the_people_come_from_ranges_nobody_holds() {
        assertThat(count("select count(*) from dossier_fact where owner_phone !~ '^0900'"))
                .isZero();
        assertThat(count("""
                        select count(*) from dossier_fact
                        where owner_identifier !~ '^024[0-9]{3}9[0-9]{5}$' and owner_identifier !~ '^2499[0-9]{6}$'""")).isZero();
    }

    @Test
    void citizens_have_rated_asked_and_remarked_and_the_last_of_them_wait() {
        assertThat(count("select count(*) from rating")).isBetween(15L, 200L);
        assertThat(count("select count(*) from rating where reasons <> '{}'")).isPositive();
        assertThat(
                        count(
                                "select count(*) from rating r join dossier_fact d on d.id = r.dossier_id where r.given_at < d.returned_at"))
                .isZero();
        assertThat(count("select count(*) from answer")).isPositive();
        assertThat(count("select count(*) from question q where not exists"
                        + " (select from answer a where a.question_id = q.id)"))
                .isPositive();
        assertThat(count("select count(*) from remark_reply")).isPositive();
        assertThat(count("select count(*) from remark r where not exists"
                        + " (select from remark_reply a where a.remark_id = r.id)"))
                .isPositive();
        assertThat(count("select count(*) from remark_verdict")).isPositive();
    }

    @Test
    void every_chain_is_whole() {
        ChainReport report = chains.verifyAll(10);

        assertThat(report.whole()).isTrue();
        assertThat(report.dossiers()).isEqualTo(count("select count(*) from dossier_fact"));
    }

    @Test
    void the_figures_of_the_year_reconcile_and_nearly_all_is_on_time() {
        LocalDate today = LocalDate.of(2026, 6, 17);

        FigureCounts year = figures.summary(
                new FigureFilter(null, LocalDate.of(2025, 7, 1), today.minusDays(1), null), official("H02.20-01"));

        assertThat(year.reconciles()).isTrue();
        assertThat(year.of(Measure.RECEIVED)).isGreaterThan(DemoGround.DOSSIERS / 2);
        assertThat(year.resolvedOnTime()).isBetween(0.97, 0.999);
    }

    @Test
    void those_who_sign_in_find_work_that_is_late_and_work_for_the_next_days() {
        for (String who : List.of("H02.29.16-02", "H02.29.16-03", "H02.29.P02-01", "H02.29.P02-02", "H02.14-01")) {
            WorklistCounts counts = worklists.counts(official(who));

            assertThat(counts.due().get(DueGroup.OVERDUE)).as(who).isBetween(1, 3);
            assertThat(counts.due().get(DueGroup.TODAY)).as(who).isPositive();
            assertThat(counts.due().get(DueGroup.TOMORROW)).as(who).isPositive();
            assertThat(counts.due().get(DueGroup.THREE_TO_FIVE) + counts.due().get(DueGroup.LATER))
                    .as(who)
                    .isPositive();
        }
        WorklistCounts desk = worklists.counts(official("H02.29.16-01"));
        assertThat(desk.submitted()).isGreaterThanOrEqualTo(3);
        assertThat(desk.toReturn()).isGreaterThanOrEqualTo(4);
        assertThat(desk.toConfirm()).isPositive();
        assertThat(desk.waitingForCitizen()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void every_promised_date_is_explained_by_rows_that_add_up_to_the_limit() {
        List<Map<String, Object>> promised = jdbc.sql("select id, due_at from dossier_fact where due_at is not null")
                .query()
                .listOfRows();
        List<String> wrong = new ArrayList<>();

        for (Map<String, Object> dossier : promised) {
            DossierId id = new DossierId((UUID) dossier.get("id"));
            for (Locale language : List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH)) {
                explanations
                        .of(id, language)
                        .ifPresentOrElse(
                                why -> fault(why, dossier.get("due_at"))
                                        .ifPresent(fault -> wrong.add(id + " " + fault)),
                                () -> wrong.add(id + " is not explained"));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(promised).hasSizeGreaterThan(DemoGround.DOSSIERS / 2);
        assertThat(count("select count(*) from dossier_fact where due_at > unextended_due_at"))
                .as("extended")
                .isPositive();
        assertThat(jdbc.sql("select distinct mode from clock_interval where to_at is not null")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("EXCLUDE", "RESTART");
    }

    private static Optional<String> fault(DateExplanation why, Object due) {
        long table =
                why.table().stream().mapToLong(DateExplanation.Part::counted).sum();
        boolean leadsThere =
                Timestamp.from(Objects.requireNonNull(why.countedTo())).equals(due);
        boolean movedThere = !why.moves().isEmpty()
                && Timestamp.from(Objects.requireNonNull(why.promised())).equals(due);
        return table != why.limit() || why.counted() != why.limit()
                ? Optional.of("adds up to " + table + " of " + why.limit())
                : leadsThere || movedThere
                        ? Optional.empty()
                        : Optional.of("leads to " + why.countedTo() + ", not " + due);
    }

    private Actor official(String code) {
        Official official = organisation.officialByCode(code).orElseThrow();
        return actors.forOfficial(official.id(), official.assignments().get(0).office());
    }

    private long count(String question) {
        return jdbc.sql(question).query(Long.class).single();
    }
}
