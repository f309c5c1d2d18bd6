package vn.motcua.history;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeScope;
import vn.motcua.platform.Columns;

/** Writes the lines of imports in bulk, counts them in, and reads imported dossiers, by {@link HistoryStatements}. */
@Component
class HistoryQuery {

    private final JdbcClient jdbc;
    private final JdbcTemplate connections;

    HistoryQuery(JdbcClient jdbc, JdbcTemplate connections) {
        this.jdbc = jdbc;
        this.connections = connections;
    }

    /** A name's number, and the code of this system that was given for it. */
    record Name(int id, @Nullable String code) {}

    /**
     * A part of an import's dossiers, by their ids, both included.
     *
     * @param remarks number of remarks that may still be kept
     */
    record Part(int run, UUID low, UUID high, long remarks) {}

    /** Writes rows in the text format of COPY. */
    void copy(String statement, CharSequence rows) {
        if (!rows.isEmpty()) {
            connections.execute((ConnectionCallback<Long>) connection -> {
                try {
                    return connection
                            .unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(statement, new StringReader(rows.toString()));
                } catch (IOException impossible) {
                    throw new UncheckedIOException(impossible); // it is read from memory
                }
            });
        }
    }

    /** The number of a name, which is made when it is new. */
    Name name(NameKind kind, String name) {
        return jdbc.sql(HistoryStatements.NAME)
                .param("kind", kind.name())
                .param("name", name)
                .query((row, no) -> new Name(row.getInt("id"), row.getString("mapped_code")))
                .single();
    }

    /** Gives a name a code of this system. */
    void map(NameKind kind, String name, String code) {
        jdbc.sql(HistoryStatements.MAP)
                .param("kind", kind.name())
                .param("name", name)
                .param("code", code)
                .update();
    }

    /** Moves dossiers that came with a name before to the office it means. */
    void mapOffice(int name, int office) {
        jdbc.sql("update imported_dossier set receiving_office_id = :id, office_key = :id where office_id = :name")
                .param("id", office)
                .param("name", name)
                .update();
    }

    /** Gives dossiers that came with a name before the official it means. */
    void mapOfficial(int name, int official) {
        jdbc.sql("update imported_dossier set official_key = :id where official_id = :name")
                .param("id", official)
                .param("name", name)
                .update();
    }

    /** Gives dossiers that came with a name before the version of the procedure it means. */
    void mapProcedure(int name, int version) {
        jdbc.sql(
                        "update imported_dossier set procedure_version_id = :id, procedure_key = :id where procedure_id = :name")
                .param("id", version)
                .param("name", name)
                .update();
    }

    void count(int run, String what, long lines) {
        if (lines > 0) {
            jdbc.sql(HistoryStatements.COUNT)
                    .param("run", run)
                    .param("what", what)
                    .param("lines", lines)
                    .update();
        }
    }

    void remark(int run, ImportLine.Refused line) {
        jdbc.sql(HistoryStatements.REMARK)
                .param("run", run)
                .param("line", line.no())
                .param("reason", line.reason())
                .param("field", line.field())
                .update();
    }

    long remarks(int run) {
        return jdbc.sql("select count(*) from import_remark where run_id = :run")
                .param("run", run)
                .query(Long.class)
                .single();
    }

    List<ImportReport.Remark> remarksOf(int run) {
        return jdbc.sql("""
                        select line_no, refused, reason, field from import_remark
                        where run_id = :run order by line_no, reason""")
                .param("run", run)
                .query((row, no) -> new ImportReport.Remark(
                        row.getInt("line_no"),
                        row.getBoolean("refused"),
                        Columns.text(row, "reason"),
                        row.getString("field")))
                .list();
    }

    Map<String, Long> counts(int run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("select what, lines from import_count where run_id = :run order by what")
                .param("run", run)
                .query(row -> {
                    counts.put(Columns.text(row, "what"), row.getLong("lines"));
                });
        return counts;
    }

    /** Counts a part of the dossiers in; what became of how many lines. */
    Map<String, Long> takeDossiers(Part part, OfficeScope reach) {
        Map<String, Long> counts = new LinkedHashMap<>();
        long foreign = part(HistoryStatements.REFUSE_FOREIGN, part)
                .param("remarks", part.remarks())
                .param("any_office", reach.isAll())
                .param(
                        "offices",
                        reach.isAll()
                                ? new int[0]
                                : reach.offices().stream()
                                        .mapToInt(office -> office.value())
                                        .toArray())
                .query(Long.class)
                .single();
        counts.put(ImportCount.REFUSED, foreign);
        counts.put(ImportCount.REFUSED + ".office-out-of-reach", foreign);
        part(HistoryStatements.TAKE_DOSSIERS, part)
                .param("remarks", part.remarks())
                .query(row -> {
                    long dossiers = row.getLong("dossiers");
                    counts.put(ImportCount.DOSSIERS_NEW, row.getLong("fresh"));
                    counts.put(ImportCount.DOSSIERS_CHANGED, row.getLong("changed"));
                    counts.put(
                            ImportCount.DOSSIERS_UNCHANGED, dossiers - row.getLong("fresh") - row.getLong("changed"));
                    counts.put(ImportCount.DOSSIERS_REPEATED, row.getLong("lines") - dossiers);
                    counts.put(ImportCount.FLAGGED, row.getLong("flagged"));
                    flagged(counts, ImportCount.FLAGGED, ImportFlag.IN_THE_FUTURE, row, "future");
                    flagged(counts, ImportCount.FLAGGED, ImportFlag.END_BEFORE_START, row, "ends");
                    flagged(counts, ImportCount.FLAGGED, ImportFlag.RETURNED_BEFORE_FINISHED, row, "returned");
                });
        part(HistoryStatements.JUDGE_KNOWN_EVENTS, part).update();
        part(HistoryStatements.FORGET_DOSSIER_LINES, part).update();
        return counts;
    }

    /** Counts the events of a part of the dossiers in; what became of how many lines. */
    Map<String, Long> takeEvents(Part part, boolean strict, boolean replaced) {
        if (replaced) {
            part(HistoryStatements.FORGET_EVENTS, part).update();
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        String judged = strict ? ImportCount.REFUSED : ImportCount.FLAGGED;
        part(HistoryStatements.TAKE_EVENTS, part)
                .param("remarks", part.remarks())
                .param("strict", strict)
                .query(row -> {
                    long refused = strict ? row.getLong("flagged") : 0;
                    counts.put(ImportCount.EVENTS_NEW, row.getLong("fresh"));
                    counts.put(ImportCount.EVENTS_UNCHANGED, row.getLong("lines") - refused - row.getLong("fresh"));
                    counts.put(judged, row.getLong("flagged"));
                    flagged(counts, judged, ImportFlag.IN_THE_FUTURE, row, "future");
                    flagged(counts, judged, ImportFlag.OUTSIDE_THE_LIFE, row, "outside");
                    flagged(counts, judged, ImportFlag.WITHOUT_DOSSIER, row, "without");
                });
        part(HistoryStatements.FORGET_EVENT_LINES, part).update();
        return counts;
    }

    private static void flagged(Map<String, Long> counts, String judged, ImportFlag flag, ResultSet row, String column)
            throws SQLException {
        counts.put(judged + "." + flag.code(), row.getLong(column));
    }

    private JdbcClient.StatementSpec part(String statement, Part part) {
        return jdbc.sql(statement)
                .param("run", part.run())
                .param("low", part.low())
                .param("high", part.high());
    }

    /** An imported dossier as it was given; empty when there is none. */
    Optional<ImportedDossier> dossier(UUID id) {
        return jdbc.sql("""
                        select d.*, p.name as procedure, o.name as office, w.name as official
                        from imported_dossier d
                        join imported_name p on p.id = d.procedure_id
                        join imported_name o on o.id = d.office_id
                        left join imported_name w on w.id = d.official_id
                        where d.id = :id""")
                .param("id", id)
                .query((row, no) -> ImportedDossier.of(row))
                .optional();
    }

    /** The events of an imported dossier in order, at most so many. */
    List<ImportedDossier.Event> events(UUID id, int most) {
        return jdbc.sql("""
                        select e.at, e.at_offset, e.flags, a.name as activity, o.name as office, w.name as official
                        from imported_event e
                        join imported_name a on a.id = e.activity_id
                        left join imported_name o on o.id = e.office_id
                        left join imported_name w on w.id = e.official_id
                        where e.dossier_id = :id order by e.at, e.run_id, e.line_no, e.copy limit :most""")
                .param("id", id)
                .param("most", most)
                .query((row, no) -> ImportedDossier.Event.of(row))
                .list();
    }
}
