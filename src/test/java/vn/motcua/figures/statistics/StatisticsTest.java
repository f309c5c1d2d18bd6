package vn.motcua.figures.statistics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.MotcuaTest;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.InAutumn;
import vn.motcua.dossier.ManyDossiers;
import vn.motcua.figures.DossierSource;
import vn.motcua.figures.FigureCounts;
import vn.motcua.figures.FigureDossier;
import vn.motcua.figures.FigureFilter;
import vn.motcua.figures.Figures;
import vn.motcua.figures.Measure;
import vn.motcua.figures.OnTimeBasis;
import vn.motcua.figures.Population;
import vn.motcua.history.HistoryImport;
import vn.motcua.history.ImportOptions;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Office;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.KeysetPage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Own and imported dossiers: each statistic is what a count of one dossier after the other gives, and so is its list. */
@MotcuaTest
@Import(InAutumn.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsTest {

    private static final int OWN = 4_000;
    private static final int IMPORTED = 1_500;

    @Autowired
    Statistics statistics;

    @Autowired
    Figures figures;

    @Autowired
    HistoryImport imports;

    @Autowired
    Organisation organisation;

    @Autowired
    Catalogue catalogue;

    @Autowired
    ManyDossiers many;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    ZoneId zone;

    private final List<Recount.Row> rows = new ArrayList<>();
    private Recount recount;
    private Actor supervisor;

    @BeforeAll
    void own_and_imported_dossiers() throws IOException {
        many.hold(OWN);
        OfficeId province = organisation.province().id();
        supervisor = new Actor(
                Actor.Kind.CLIENT_SYSTEM,
                1,
                "supervisor",
                OfficeScope.all(),
                OfficeScope.all(),
                Set.of(Role.SUPERVISOR),
                province);
        KnownDossiers known = new KnownDossiers(organisation, catalogue, zone);
        rows.addAll(known.own(jdbc));
        rows.addAll(known.imported(IMPORTED, new Random(5)));
        imports.take(
                new ImportOptions("statistics", false, false, null),
                new ByteArrayInputStream(known.file().getBytes(StandardCharsets.UTF_8)),
                supervisor);
        recount = new Recount(rows, zone, clock.instant());
    }

    @AfterAll
    void other_tests_find_none_imported() {
        for (String table :
                List.of("imported_event", "imported_dossier", "import_remark", "import_count", "import_run")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void statistics_and_their_lists_are_what_counting_one_by_one_gives_for_300_random_filters() {
        Random random = new Random(20_261_201);
        for (int round = 0; round < 300; round++) {
            StatisticsFilter filter = randomFilter(random);
            List<Grouping> groupings = randomGroupings(random, filter);
            Map<List<@Nullable String>, Map<Measure, Long>> expected =
                    recount.counts(filter, offices(filter), groupings);

            Map<List<@Nullable String>, Map<Measure, Long>> found = new HashMap<>();
            statistics.counts(filter, groupings, supervisor).forEach(group -> {
                Map<Measure, Long> counts = new EnumMap<>(group.value().byMeasure());
                counts.values().removeIf(count -> count == 0);
                List<@Nullable String> keys = new ArrayList<>();
                group.keys().forEach(key -> keys.add(key.key()));
                if (!counts.isEmpty()) {
                    found.put(keys, counts);
                }
            });

            assertThat(found).as("%s by %s", filter, groupings).isEqualTo(expected);
            Measure measure = Measure.values()[random.nextInt(Measure.values().length)];
            listed(filter, measure, random);
        }
    }

    private void listed(StatisticsFilter filter, Measure measure, Random random) {
        LocalDate asOf = filter.asOf();
        Set<String> expected = recount.within(filter, offices(filter)).stream()
                .filter(row -> recount.counts(
                        measure,
                        row,
                        filter,
                        filter.figures().from(),
                        asOf != null && isAtEnd(measure)
                                ? asOf
                                : filter.figures().to()))
                .map(Recount.Row::id)
                .collect(Collectors.toSet());
        Set<String> found = new HashSet<>();
        long total = 0;
        String cursor = null;
        do {
            Statistics.Dossiers page = statistics.dossiers(filter, measure, supervisor, cursor, KeysetPage.LONGEST);
            page.page()
                    .rows()
                    .forEach(row -> found.add(
                            row.source() == DossierSource.OWN ? row.id().toString() : row.code()));
            total = page.total();
            cursor = page.page().next();
        } while (cursor != null && random.nextInt(10) > 0);
        assertThat(total).as("%s of %s", measure, filter).isEqualTo(expected.size());
        if (cursor == null) {
            assertThat(found).as("%s of %s", measure, filter).isEqualTo(expected);
        } else {
            assertThat(expected).as("%s of %s", measure, filter).containsAll(found);
        }
    }

    private static boolean isAtEnd(Measure measure) {
        return measure.source() == Population.OPEN_AT_END;
    }

    private StatisticsFilter randomFilter(Random random) {
        LocalDate from = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(400));
        LocalDate to = from.plusDays(random.nextInt(120));
        List<Office> offices = organisation.offices();
        OfficeId office = random.nextInt(3) == 0
                ? offices.get(random.nextInt(offices.size())).id()
                : null;
        List<DossierSource> sources =
                DossierSource.parse(List.of("own", "imported", "all").get(random.nextInt(3)));
        Map<Grouping, String> only = new EnumMap<>(Grouping.class);
        Recount.Row like = rows.get(random.nextInt(rows.size()));
        for (Grouping grouping : like.keys().keySet()) {
            if (random.nextInt(5) == 0) {
                only.put(grouping, Objects.requireNonNullElse(like.keys().get(grouping), ""));
            }
        }
        return new StatisticsFilter(
                new FigureFilter(office, from, to, null, OnTimeBasis.values()[random.nextInt(2)]),
                Precision.values()[random.nextInt(2)],
                random.nextInt(4) == 0 ? from.plusDays(random.nextInt(60)) : null,
                sources,
                only);
    }

    private static List<Grouping> randomGroupings(Random random, StatisticsFilter filter) {
        List<Grouping> groupings = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Grouping grouping = Grouping.values()[random.nextInt(Grouping.values().length)];
            boolean secondTime = grouping.isTime() && groupings.stream().anyMatch(Grouping::isTime);
            if (!groupings.contains(grouping) && !secondTime && !(grouping.isTime() && filter.asOf() != null)) {
                groupings.add(grouping);
            }
        }
        return groupings;
    }

    private Set<Integer> offices(StatisticsFilter filter) {
        OfficeId office = filter.figures().office();
        Set<OfficeId> offices = new HashSet<>(
                office == null
                        ? organisation.offices().stream().map(Office::id).toList()
                        : organisation.subtree(office));
        if (office != null) {
            offices.add(office);
        }
        return offices.stream().map(OfficeId::value).collect(Collectors.toSet());
    }

    @Test
    void pages_of_figures_count_and_list_imported_dossiers_too() {
        FigureFilter year = new FigureFilter(null, LocalDate.of(2025, 12, 1), LocalDate.of(2026, 11, 20), null);
        StatisticsFilter all =
                new StatisticsFilter(year, Precision.DATE, null, List.of(DossierSource.values()), Map.of());

        FigureCounts counted = figures.summary(year, supervisor);

        assertThat(counted)
                .isEqualTo(statistics.counts(all, List.of(), supervisor).get(0).value());
        assertThat(figures.table(year, supervisor).total().period().of(Measure.LATE))
                .isEqualTo(counted.of(Measure.LATE));
        Set<String> imported = new HashSet<>();
        String cursor = null;
        do {
            KeysetPage<FigureDossier> page =
                    figures.dossiers(Measure.LATE, year, supervisor, cursor, KeysetPage.LONGEST);
            page.rows().stream().filter(row -> row.imported() != null).forEach(row -> imported.add(row.code()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(imported).hasSize((int) recount.within(all, offices(all)).stream()
                .filter(row -> row.source() == DossierSource.IMPORTED)
                .filter(row -> recount.counts(Measure.LATE, row, all, year.from(), year.to()))
                .count());
    }

    @Test
    void durations_are_those_of_the_dossiers_resolved() {
        Random random = new Random(11);
        for (int round = 0; round < 20; round++) {
            StatisticsFilter filter = randomFilter(random);
            List<Double> hours = recount.hours(filter, offices(filter));

            List<Statistics.Group<Durations>> found = statistics.throughput(filter, List.of(), supervisor);

            if (hours.isEmpty()) {
                assertThat(found).isEmpty();
                continue;
            }
            Durations.Summary summary =
                    Objects.requireNonNull(found.get(0).value().hours());
            assertThat(summary.n()).isEqualTo(hours.size());
            assertThat(summary.mean())
                    .isCloseTo(
                            hours.stream().mapToDouble(each -> each).average().orElseThrow(), within(1e-6));
            assertThat(summary.median()).isCloseTo(percentile(hours, 50), within(1e-6));
            assertThat(summary.p90()).isCloseTo(percentile(hours, 90), within(1e-6));
        }
    }

    private static double percentile(List<Double> sorted, int percent) {
        double rank = (sorted.size() - 1) * percent / 100.0;
        double low = sorted.get((int) Math.floor(rank));
        double high = sorted.get((int) Math.ceil(rank));
        return low + (high - low) * (rank - Math.floor(rank));
    }

    @Test
    void variants_are_counted_in_order_of_time_and_line_and_paged() {
        StatisticsFilter all = new StatisticsFilter(
                new FigureFilter(null, LocalDate.of(2025, 11, 1), LocalDate.of(2026, 12, 31), null),
                Precision.DATE,
                null,
                List.of(DossierSource.IMPORTED),
                Map.of());
        Map<List<String>, Long> expected = rows.stream()
                .filter(row -> row.source() == DossierSource.IMPORTED)
                .collect(Collectors.groupingBy(Recount.Row::activities, Collectors.counting()));

        Map<List<String>, Long> found = new HashMap<>();
        long last = Long.MAX_VALUE;
        String cursor = null;
        do {
            Statistics.Variants page = statistics.variants(all, Measure.RECEIVED, supervisor, cursor, 7);
            assertThat(page.variants()).isEqualTo(expected.size());
            assertThat(page.dossiers()).isEqualTo(IMPORTED);
            for (Statistics.Variant variant : page.rows()) {
                assertThat(variant.dossiers()).isLessThanOrEqualTo(last);
                last = variant.dossiers();
                assertThat(found.put(variant.activities(), variant.dossiers())).isNull();
            }
            cursor = page.next();
        } while (cursor != null);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void working_hours_are_those_of_the_calendar_and_none_in_a_year_it_does_not_know() throws IOException {
        String line = """
                {"type":"dossier","ref":"%s","procedure":"Giờ","office":"Phòng giờ","channel":"POST","receivedAt":"%s",\
                "dueAt":null,"finishedAt":"%s","returnedAt":null}
                """;
        imports.take(
                new ImportOptions("hours", false, false, null),
                new ByteArrayInputStream((line.formatted("H1", "2026-03-06T10:00:00+07:00", "2026-03-09T10:00:00+07:00")
                                + line.formatted("H2", "1999-03-05T10:00:00+07:00", "2026-03-09T10:00:00+07:00"))
                        .getBytes(StandardCharsets.UTF_8)),
                supervisor);
        StatisticsFilter filter = new StatisticsFilter(
                new FigureFilter(null, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 9), null),
                Precision.DATE,
                null,
                List.of(DossierSource.IMPORTED),
                Map.of(Grouping.OFFICE, "Phòng giờ"));

        Durations durations =
                statistics.throughput(filter, List.of(), supervisor).get(0).value();

        jdbc.sql("delete from imported_dossier where ref in ('H1', 'H2')").update();
        assertThat(Objects.requireNonNull(durations.hours()).n()).isEqualTo(2);
        assertThat(durations.withoutWorkingHours()).isEqualTo(1);
        // Friday 10 to Monday 10: one working day, of 7:30 to 11:30 and 13:30 to 17:00
        assertThat(durations.workingHours()).isEqualTo(new Durations.Summary(1, 7.5, 7.5, 7.5));
    }
}
