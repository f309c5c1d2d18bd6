package vn.motcua.figures.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.figures.DossierSource;
import vn.motcua.figures.Measure;
import vn.motcua.figures.Population;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;

/** Reads statistics by their {@linkplain StatisticsStatements statements}. */
@Component
class StatisticsQuery {

    /** Maximum number of groups in an answer. */
    static final int MOST_GROUPS = 20_000;

    /** Maximum number of dossiers whose durations are sorted in memory. */
    static final int MOST_DURATIONS = 2_000_000;

    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;

    StatisticsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A dossier that was resolved. */
    interface DurationReader {

        void read(List<@Nullable String> keys, int office, Instant from, Instant to);
    }

    /** A sequence of activities as it is stored. */
    record Path(String path, String id, long dossiers, long total, long variants) {}

    /** Adds the counts of a population to groups; keys as they are stored. */
    void counts(
            StatisticsStatements statements,
            Population population,
            List<Grouping> groupings,
            Map<String, @Nullable Object> parameters,
            Map<List<@Nullable String>, Map<Measure, Long>> groups) {
        List<Measure> measures = Measure.of(population);
        jdbc.sql(statements.counts(population, groupings)).params(parameters).query(row -> {
            Map<Measure, Long> counts =
                    groups.computeIfAbsent(keys(row, groupings), any -> new EnumMap<>(Measure.class));
            Long[] values =
                    (Long[]) Objects.requireNonNull(row.getArray("counts")).getArray();
            for (int i = 0; i < values.length; i++) {
                counts.merge(measures.get(i), values[i], Long::sum);
            }
            if (groups.size() > MOST_GROUPS) {
                throw RefusedException.invalidField("group", "figures.refusal.too-many-groups", MOST_GROUPS);
            }
        });
    }

    private static List<@Nullable String> keys(ResultSet row, List<Grouping> groupings) throws SQLException {
        List<@Nullable String> keys = new ArrayList<>(groupings.size());
        for (int i = 1; i <= groupings.size(); i++) {
            keys.add(row.getString(i));
        }
        return keys;
    }

    /** Reads the beginning and the end of each resolved dossier. */
    void durations(
            StatisticsStatements statements,
            List<Grouping> groupings,
            Map<String, @Nullable Object> parameters,
            DurationReader reader) {
        int[] rows = {0};
        jdbc.sql(statements.durations(groupings))
                .withFetchSize(ROWS_AT_A_TIME)
                .params(parameters)
                .query(row -> {
                    if (++rows[0] > MOST_DURATIONS) {
                        throw RefusedException.invalidField("to", "figures.refusal.too-many-dossiers", MOST_DURATIONS);
                    }
                    reader.read(
                            keys(row, groupings),
                            row.getInt("receiving_office_id"),
                            Columns.moment(row, "accepted_at"),
                            Columns.moment(row, "finished_at"));
                });
    }

    List<Path> variants(StatisticsStatements statements, Measure measure, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(statements.variants(measure))
                .params(parameters)
                .query((row, no) -> new Path(
                        Columns.text(row, "path"),
                        Columns.text(row, "id"),
                        row.getLong("dossiers"),
                        row.getLong("total"),
                        row.getLong("variants")))
                .list();
    }

    long total(StatisticsStatements statements, Measure measure, Map<String, @Nullable Object> parameters) {
        return jdbc.sql(statements.total(measure))
                .params(parameters)
                .query(Long.class)
                .single();
    }

    List<StatisticsDossier> dossiers(
            StatisticsStatements statements,
            Measure measure,
            Map<String, @Nullable Object> parameters,
            StatisticsNames.Answer names) {
        return jdbc.sql(statements.dossiers(measure))
                .params(parameters)
                .query((row, no) -> dossier(row, names))
                .list();
    }

    private static StatisticsDossier dossier(ResultSet row, StatisticsNames.Answer names) throws SQLException {
        return new StatisticsDossier(
                Objects.requireNonNull(row.getObject("id", UUID.class)),
                Columns.text(row, "code"),
                Columns.constant(row, "source", DossierSource.class),
                Columns.text(row, "business_state"),
                names.of(Grouping.CHANNEL, row.getString("channel")),
                row.getInt("receiving_office_id"),
                names.of(Grouping.OFFICE, row.getString("office_key")),
                names.of(Grouping.RESPONSIBLE, row.getString("responsible_key")),
                names.of(Grouping.OFFICIAL, row.getString("official_key")),
                names.of(Grouping.PROCEDURE, row.getString("procedure_key")),
                StatisticsDossier.Moment.of(row, "accepted_at", "received_offset"),
                StatisticsDossier.Moment.of(row, "unextended_due_at", "due_offset"),
                StatisticsDossier.Moment.of(row, "due_at", "due_offset"),
                StatisticsDossier.Moment.of(row, "finished_at", "finished_offset"),
                StatisticsDossier.Moment.of(row, "returned_at", "returned_offset"),
                Objects.requireNonNull(Columns.date(row, "listed_on")));
    }

    /** A name of the former system. */
    String importedName(int id) {
        return jdbc.sql("select name from imported_name_fact where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    /** Numbers of a name of the former system; empty when it has none. */
    List<Integer> importedNames(String kind, String name) {
        return jdbc.sql("select id from imported_name_fact where kind = :kind and name = :name")
                .param("kind", kind)
                .param("name", name)
                .query(Integer.class)
                .list();
    }

    /** Names of activities by their numbers. */
    Map<String, String> activities(int[] ids) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql("select id, name from imported_name_fact where id = any (:ids)")
                .param("ids", ids)
                .query(row -> {
                    names.put(Columns.text(row, "id"), Columns.text(row, "name"));
                });
        return names;
    }
}
