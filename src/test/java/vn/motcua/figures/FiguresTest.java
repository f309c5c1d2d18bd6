package vn.motcua.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.dossier.InAutumn;
import vn.motcua.dossier.ManyDossiers;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeKind;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@MotcuaTest
@Import(InAutumn.class)
class FiguresTest {

    private static final int DOSSIERS = 4_000;

    @Autowired
    Figures figures;

    @Autowired
    Organisation organisation;

    @Autowired
    ManyDossiers many;

    @Autowired
    JdbcClient jdbc;

    Actor supervisor;

    @BeforeEach
    void a_year_of_dossiers() {
        many.hold(DOSSIERS);
        supervisor = supervisor(OfficeScope.all());
    }

    private Actor supervisor(OfficeScope visible) {
        OfficeId province = organisation.province().id();
        return new Actor(
                Actor.Kind.CLIENT_SYSTEM,
                1,
                "supervisor",
                OfficeScope.none(),
                visible,
                Set.of(Role.SUPERVISOR),
                province);
    }

    @Test
    void each_figure_opens_to_exactly_its_dossiers_for_200_random_questions() {
        Random random = new Random(20_261_120);
        for (int round = 0; round < 200; round++) {
            FigureFilter filter = randomFilter(random);
            Measure measure = Measure.values()[random.nextInt(Measure.values().length)];

            List<FigureDossier> listed = all(measure, filter, 1 + random.nextInt(100));

            assertThat(figures.summary(filter, supervisor).of(measure))
                    .as("%s of %s", measure, filter)
                    .isEqualTo(listed.size());
            assertThat(listed).extracting(FigureDossier::dossier).doesNotHaveDuplicates();
        }
    }

    @Test
    void received_and_carried_over_are_resolved_withdrawn_stopped_or_in_process() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            FigureFilter filter = randomFilter(random);

            FigureCounts counts = figures.summary(filter, supervisor);

            assertThat(counts.reconciles()).as("%s of %s", counts, filter).isTrue();
            assertThat(counts.of(Measure.EARLY) + counts.of(Measure.ON_TIME) + counts.of(Measure.LATE))
                    .isEqualTo(counts.of(Measure.RESOLVED));
            assertThat(counts.of(Measure.IN_PROCESS_IN_TIME) + counts.of(Measure.OVERDUE))
                    .isEqualTo(counts.of(Measure.IN_PROCESS));
            assertThat(counts.of(Measure.LATE_APOLOGISED) + counts.of(Measure.LATE_NOT_APOLOGISED))
                    .isEqualTo(counts.of(Measure.LATE));
            assertThat(counts.of(Measure.OVERDUE_APOLOGISED) + counts.of(Measure.OVERDUE_NOT_APOLOGISED))
                    .isEqualTo(counts.of(Measure.OVERDUE));
        }
    }

    @ParameterizedTest
    @EnumSource(OnTimeBasis.class)
    void the_table_by_month_says_the_same_as_the_question_about_that_month_and_office(OnTimeBasis by) {
        FigureFilter year = new FigureFilter(null, LocalDate.of(2025, 12, 10), LocalDate.of(2026, 11, 30), null, by);
        FigureTable table = figures.table(year, supervisor);
        Random random = new Random(3);
        List<FigureTable.Row> rows = new ArrayList<>(table.rows());
        rows.add(table.total());

        for (int round = 0; round < 60; round++) {
            FigureTable.Row row = rows.get(random.nextInt(rows.size()));
            YearMonth month = table.months().get(random.nextInt(table.months().size()));
            FigureCounts expected = row.whole()
                    ? figures.summary(within(year, row.office().id(), month), supervisor)
                    : figures.summary(
                            within(year, row.office().id(), month),
                            supervisor(OfficeScope.of(Set.of(row.office().id()))));

            assertSame(row.byMonth().get(month), expected, row.office().code() + " " + month);
        }
        assertThat(table.months()).hasSize(12);
        assertSame(table.total().period(), figures.summary(year, supervisor), "the whole year");
    }

    private static void assertSame(@Nullable FigureCounts inTable, FigureCounts asked, String where) {
        FigureCounts shown = Objects.requireNonNull(inTable);
        for (Measure measure : Measure.values()) {
            if (measure.byMonth()) {
                assertThat(shown.of(measure)).as("%s at %s", measure, where).isEqualTo(asked.of(measure));
            }
        }
    }

    private static FigureFilter within(FigureFilter period, OfficeId office, YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        return new FigureFilter(
                office,
                first.isBefore(period.from()) ? period.from() : first,
                last.isAfter(period.to()) ? period.to() : last,
                period.field(),
                period.by());
    }

    @Test
    void a_district_counts_all_its_offices() {
        Office district = first(OfficeKind.DISTRICT);
        FigureFilter filter =
                new FigureFilter(district.id(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 10, 31), null);

        long whole = figures.summary(filter, supervisor).of(Measure.RECEIVED);

        long parts = organisation.subtree(district.id()).stream()
                .mapToLong(office -> all(Measure.RECEIVED, filter, 100).stream()
                        .filter(dossier -> dossier.receiving().id().equals(office))
                        .count())
                .sum();
        assertThat(whole).isPositive().isEqualTo(parts);
    }

    @Test
    void nobody_sees_figures_of_other_offices() {
        Office own = first(OfficeKind.COMMUNE);
        Actor leader = supervisor(OfficeScope.of(Set.of(own.id())));
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate to = LocalDate.of(2026, 10, 31);

        FigureCounts seen = figures.summary(new FigureFilter(null, from, to, null), leader);

        assertThat(seen.of(Measure.RECEIVED))
                .isEqualTo(figures.summary(new FigureFilter(own.id(), from, to, null), supervisor)
                        .of(Measure.RECEIVED));
        FigureFilter others = new FigureFilter(first(OfficeKind.DISTRICT).id(), from, to, null);
        assertThatThrownBy(() -> figures.summary(others, leader))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RefusedException.Kind.NOT_FOUND));
        assertThatThrownBy(() -> figures.dossiers(Measure.LATE, others, leader, null, 10))
                .isInstanceOf(RefusedException.class);
        assertThat(figures.summary(new FigureFilter(null, from, to, null), supervisor(OfficeScope.none())))
                .isEqualTo(figures.summary(new FigureFilter(null, from, to, "no such field"), supervisor));
    }

    @Test
    void on_time_is_judged_by_the_day_promised_before_any_extension_and_no_day_is_on_time() {
        FigureFilter year = new FigureFilter(null, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 20), null);

        assertThat(all(Measure.LATE, year, 100))
                .isNotEmpty()
                .allSatisfy(late -> assertThat(late.closedOn()).isAfter(late.judgedDueOn()))
                .anySatisfy(late -> assertThat(late.dueOn()).isAfter(late.judgedDueOn()));
        assertThat(all(Measure.EARLY, year, 100))
                .isNotEmpty()
                .allSatisfy(early -> assertThat(early.closedOn()).isBefore(early.judgedDueOn()));
        assertThat(all(Measure.ON_TIME, year, 100))
                .anySatisfy(onTime -> assertThat(onTime.judgedDueOn()).isNull());
    }

    @Test
    void by_the_current_date_an_extended_dossier_may_be_on_time_that_is_late_by_the_original() {
        LocalDate from = LocalDate.of(2025, 12, 1);
        LocalDate to = LocalDate.of(2026, 11, 20);
        FigureFilter original = new FigureFilter(null, from, to, null, OnTimeBasis.ORIGINAL);
        FigureFilter current = new FigureFilter(null, from, to, null, OnTimeBasis.CURRENT);

        assertThat(all(Measure.LATE, original, 100))
                .anySatisfy(late -> assertThat(late.dates().lateness()).isEqualTo(PromisedDates.Lateness.BY_ORIGINAL))
                .allSatisfy(
                        late -> assertThat(late.dates().lateness().byOriginal()).isTrue());
        assertThat(all(Measure.LATE, current, 100))
                .isNotEmpty()
                .allSatisfy(late -> assertThat(late.closedOn()).isAfter(late.dueOn()))
                .allSatisfy(
                        late -> assertThat(late.dates().lateness().byCurrent()).isTrue());
        assertThat(figures.summary(current, supervisor).of(Measure.LATE))
                .isLessThan(figures.summary(original, supervisor).of(Measure.LATE));
        assertThat(all(Measure.OVERDUE_NOT_APOLOGISED, original, 100))
                .isNotEmpty()
                .allSatisfy(owed -> assertThat(owed.dates().apologyOwed()).isTrue());
        assertThat(OnTimeBasis.parse(null)).isEqualTo(OnTimeBasis.ORIGINAL);
        assertThat(OnTimeBasis.parse("current")).isEqualTo(OnTimeBasis.CURRENT);
        assertThatThrownBy(() -> OnTimeBasis.parse("' or 1=1")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_dossier_is_not_overdue_while_its_clock_stands_unless_it_stood_still_too_late() {
        FigureFilter now = new FigureFilter(null, LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30), null);

        Set<DossierId> overdue = new HashSet<>();
        all(Measure.OVERDUE, now, 100).forEach(dossier -> overdue.add(dossier.dossier()));

        List<DossierId> expected = jdbc.sql("""
                        select id from dossier_fact
                        where closed_on is null and received_on <= date '2026-11-20' and judged_due_on < date '2026-11-20'
                          and not (paused_since is not null
                                   and date(paused_since at time zone 'Asia/Ho_Chi_Minh') <= judged_due_on)
                        """)
                .query((row, no) -> new DossierId(row.getObject("id", java.util.UUID.class)))
                .list();
        assertThat(overdue).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void both_rates_are_what_their_definitions_say() {
        FigureFilter month = new FigureFilter(null, LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), null);

        FigureCounts counts = figures.summary(month, supervisor);

        double resolved = counts.of(Measure.RESOLVED);
        assertThat(counts.resolvedOnTime()).isEqualTo((resolved - counts.of(Measure.LATE)) / resolved);
        assertThat(counts.index766())
                .isEqualTo((double) (counts.of(Measure.EARLY)
                                + counts.of(Measure.ON_TIME)
                                + counts.of(Measure.IN_PROCESS_IN_TIME))
                        / (counts.of(Measure.RECEIVED) + counts.of(Measure.CARRIED_OVER)));
        assertThat(FigureCounts.NONE.resolvedOnTime()).isNull();
        assertThat(FigureCounts.NONE.index766()).isNull();
    }

    @Test
    void a_period_must_have_days_and_not_too_many() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThatThrownBy(() -> new FigureFilter(null, day, day.minusDays(1), null))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new FigureFilter(null, day, day.plusYears(11), null))
                .isInstanceOf(RefusedException.class);
    }

    private FigureFilter randomFilter(Random random) {
        List<Office> offices = organisation.offices();
        OfficeId office = random.nextInt(3) == 0
                ? null
                : offices.get(random.nextInt(offices.size())).id();
        if (random.nextInt(3) == 0) {
            office = first(OfficeKind.DISTRICT).id();
        }
        LocalDate from = ManyDossiers.LAST_DAY.minusDays(random.nextInt(400));
        LocalDate to = from.plusDays(random.nextInt(200));
        String field = random.nextInt(4) == 0 ? "Hộ tịch" : null;
        return new FigureFilter(
                office, from, to, field, random.nextBoolean() ? OnTimeBasis.ORIGINAL : OnTimeBasis.CURRENT);
    }

    private Office first(OfficeKind kind) {
        return organisation.offices().stream()
                .filter(office -> office.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<FigureDossier> all(Measure measure, FigureFilter filter, int size) {
        List<FigureDossier> all = new ArrayList<>();
        String cursor = null;
        do {
            KeysetPage<FigureDossier> page = figures.dossiers(measure, filter, supervisor, cursor, size);
            all.addAll(page.rows());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
