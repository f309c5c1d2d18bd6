package vn.motcua.figures;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

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
import vn.motcua.dossier.Province;
import vn.motcua.dossier.QueryPlan;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficeScope;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** Fifty thousand dossiers, with statistics as they are: figures come from indexes, an office's without reading the others. */
@MotcuaTest
@Import(InAutumn.class)
class FigurePlansTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ManyDossiers many;

    @Autowired
    Province province;

    @Autowired
    Organisation organisation;

    @Autowired
    FigureScope scope;

    @BeforeEach
    void many_dossiers() {
        many.hold(ManyDossiers.MANY);
    }

    @ParameterizedTest
    @EnumSource(OnTimeBasis.class)
    void an_offices_summary_reads_its_own_dossiers_by_the_three_indexes(OnTimeBasis by) {
        assertThat(plan(FigureStatements.summary(by), province.commune(10).id()))
                .contains("dossier_received", "dossier_closed", "dossier_open")
                .doesNotContain("Seq Scan on dossier");
    }

    @ParameterizedTest
    @EnumSource(OnTimeBasis.class)
    void the_table_reads_what_was_received_and_resolved_from_the_indexes_alone(OnTimeBasis by) {
        OfficeId office = province.commune(10).id();

        assertThat(plan(FigureStatements.flows(by), office))
                .contains("Index Only Scan using dossier_received", "Index Only Scan using dossier_closed")
                .doesNotContain("Seq Scan on dossier");
        assertThat(plan(FigureStatements.CARRIED_OVER, office))
                .contains("Index Only Scan using dossier_closed")
                .doesNotContain("Seq Scan on dossier");
        assertThat(plan(FigureStatements.overdueAtMonthEnds(by), office))
                .contains("dossier_open", "Index Only Scan using dossier_closed")
                .doesNotContain("Seq Scan on dossier");
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void a_page_of_any_list_reads_its_office_alone(Measure measure) {
        assertThat(plan(
                        FigureStatements.dossiers(measure, OnTimeBasis.ORIGINAL),
                        province.commune(10).id()))
                .doesNotContain("Seq Scan on dossier ");
    }

    @Test
    void a_page_of_a_provinces_list_stops_when_it_is_full() {
        String plan = plan(
                FigureStatements.dossiers(Measure.RESOLVED, OnTimeBasis.CURRENT),
                organisation.province().id());

        assertThat(plan)
                .contains("dossier_closed", "Merge Append") // own and imported ones, each in order already
                .doesNotContain("Seq Scan on dossier", "Sort Method");
    }

    @Test
    void what_moved_in_a_period_is_found_by_the_period() {
        OfficeId office = province.commune(10).id();

        for (String query : List.of(DateChangeQuery.PROMISES_BY_REASON, DateChangeQuery.MOVED)) {
            assertThat(plan(query, office)).contains("promise_moved").doesNotContain("Seq Scan on promise p");
        }
        assertThat(plan(DateChangeQuery.PAUSES_BY_CAUSE, office)).doesNotContain("Seq Scan on dossier ");
        assertThat(plan(DateChangeQuery.PAUSED, office)).contains("clock_interval_begun");
    }

    private String plan(String query, OfficeId office) {
        FigureFilter filter = new FigureFilter(
                office, ManyDossiers.LAST_DAY.minusDays(90), ManyDossiers.LAST_DAY.minusDays(20), null);
        Actor supervisor = new Actor(
                Actor.Kind.CLIENT_SYSTEM,
                1,
                "supervisor",
                OfficeScope.none(),
                OfficeScope.all(),
                Set.of(Role.SUPERVISOR),
                organisation.province().id());
        Map<String, @Nullable Object> values = new HashMap<>(scope.parameters(filter, supervisor));
        values.put("first_end", LocalDate.of(2026, 8, 31));
        values.put("firsts", new String[] {"2026-08-01", "2026-09-01"});
        values.put("lasts", new String[] {"2026-08-31", "2026-09-30"});
        values.put("as_ofs", new String[] {"2026-08-31", "2026-09-30"});
        values.put("begin", ManyDossiers.LAST_DAY.minusDays(90).atStartOfDay().atOffset(ZoneOffset.UTC));
        values.put("now", ManyDossiers.LAST_DAY.atStartOfDay().atOffset(ZoneOffset.UTC));
        values.put("after", "-infinity");
        values.put("after_no", -1);
        values.put("any_reason", true);
        values.put("reason", "");
        values.put("shift", "");
        values.put("mode", "");
        values.put("lasting", false);
        values.put("any_cause", true);
        values.put("cause", "");
        values.put("after_office", -1);
        values.put("after_day", LocalDate.of(1, 1, 1));
        values.put("after_id", new UUID(0, 0));
        values.put("size", 21);
        return QueryPlan.of(jdbc, query, values);
    }
}
