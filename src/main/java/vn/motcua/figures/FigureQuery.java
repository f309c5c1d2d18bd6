package vn.motcua.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;

/** Reads the figures of supervisors and the dossiers behind them, by the {@linkplain FigureStatements statements} of the measures. */
@Component
class FigureQuery {

    private static final String FINISHED = """
            select d.received_on, d.closed_on, d.judged_due_on is null or d.closed_on <= d.judged_due_on as kept
            from dossier_fact d
            where d.receiving_office_id = :office and d.closed_on >= :since and d.finished_at is not null
              and d.received_on is not null
              and d.procedure_version_id in (select p.version_id from procedure_fact p where p.code = :procedure)
            order by d.closed_on desc, d.id desc limit :most""";

    private final JdbcClient jdbc;
    private final FigureScope scope;
    private final Catalogue catalogue;
    private final Organisation organisation;

    FigureQuery(JdbcClient jdbc, FigureScope scope, Catalogue catalogue, Organisation organisation) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** An office and a month. */
    record Cell(OfficeId office, YearMonth month) {}

    /** The position after which a page of dossiers begins. */
    record After(int office, @Nullable LocalDate day, UUID dossier) {}

    /**
     * A finished dossier.
     *
     * @param kept whether it was finished in time
     */
    record Finished(LocalDate received, LocalDate closed, boolean kept) {}

    /** All measures of a period. */
    Map<Measure, Long> summary(OnTimeBasis by, Map<String, @Nullable Object> parameters) {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        jdbc.sql(FigureStatements.summary(by)).params(parameters).query(row -> {
            add(row, counts);
        });
        return counts;
    }

    /** Adds a row's array of counts to the given counts. */
    private static void add(ResultSet row, Map<Measure, Long> counts) throws SQLException {
        List<Measure> measures = Measure.of(Population.valueOf(row.getString("source")));
        Long[] values = (Long[]) Objects.requireNonNull(row.getArray("counts")).getArray();
        for (int i = 0; i < values.length; i++) {
            counts.merge(measures.get(i), values[i], Long::sum);
        }
    }

    /** So many of the dossiers that a measure counts, after a position. */
    List<FigureDossier> dossiers(
            Measure measure, OnTimeBasis by, Map<String, @Nullable Object> parameters, After after, int size) {
        return jdbc.sql(FigureStatements.dossiers(measure, by))
                .params(parameters)
                .param("after_office", after.office())
                .param("after_day", after.day())
                .param("after_id", after.dossier())
                .param("size", size)
                .query((row, no) -> dossier(row))
                .list();
    }

    /** The flows of each office and month. */
    Map<Cell, Map<Measure, Long>> flows(
            Map<String, @Nullable Object> parameters, List<YearMonth> months, OnTimeBasis by) {
        Map<Cell, Map<Measure, Long>> flows = new HashMap<>();
        jdbc.sql(FigureStatements.flows(by)).params(parameters).query(row -> {
            Cell cell = new Cell(new OfficeId(row.getInt("office")), months.get(row.getInt("month") - 1));
            add(row, flows.computeIfAbsent(cell, any -> new EnumMap<>(Measure.class)));
        });
        return flows;
    }

    /** The dossiers of each office open when the period began. */
    Map<OfficeId, Long> carriedOver(Map<String, @Nullable Object> parameters) {
        Map<OfficeId, Long> open = new HashMap<>();
        jdbc.sql(FigureStatements.CARRIED_OVER).params(parameters).query(row -> {
            open.merge(new OfficeId(row.getInt("office")), row.getLong("dossiers"), Long::sum);
        });
        return open;
    }

    /** The dossiers of each office and month overdue at the end of the month. */
    Map<Cell, Long> overdue(Map<String, @Nullable Object> parameters, List<YearMonth> months, OnTimeBasis by) {
        Map<Cell, Long> overdue = new HashMap<>();
        jdbc.sql(FigureStatements.overdueAtMonthEnds(by)).params(parameters).query(row -> {
            overdue.put(
                    new Cell(new OfficeId(row.getInt("office")), months.get(row.getInt("month") - 1)),
                    row.getLong("dossiers"));
        });
        return overdue;
    }

    /** The last finished dossiers of a procedure at an office, since a day, at most so many. */
    List<Finished> finished(String procedure, OfficeId office, LocalDate since, int most) {
        return jdbc.sql(FINISHED)
                .param("office", office.value())
                .param("since", since)
                .param("procedure", procedure)
                .param("most", most)
                .query((row, no) -> new Finished(
                        row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class), row.getBoolean(3)))
                .list();
    }

    private FigureDossier dossier(ResultSet row) throws SQLException {
        return new FigureDossier(
                new DossierId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                Objects.requireNonNull(row.getString("code")),
                owner(row),
                version(row),
                organisation.office(new OfficeId(row.getInt("receiving_office_id"))),
                organisation.office(new OfficeId(row.getInt("current_office_id"))),
                BusinessState.valueOf(Objects.requireNonNull(row.getString("business_state"))),
                Objects.requireNonNull(row.getObject("received_on", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                row.getObject("judged_due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                PromisedDates.of(
                        instant(row, "original_due_at"),
                        instant(row, "unextended_due_at"),
                        instant(row, "due_at"),
                        row.getBoolean("due_provisional"),
                        instant(row, "extended_at"),
                        instant(row, "apologised_at"),
                        instant(row, "paused_since"),
                        row.getObject("closed_on", LocalDate.class),
                        scope.today(),
                        scope.zone()),
                imported(row));
    }

    private @Nullable ProcedureVersion version(ResultSet row) throws SQLException {
        Integer id = Columns.integer(row, "procedure_version_id");
        return id == null ? null : catalogue.version(new ProcedureVersionId(id));
    }

    private static FigureDossier.@Nullable Imported imported(ResultSet row) throws SQLException {
        String procedure = row.getString("procedure_name");
        return procedure == null
                ? null
                : new FigureDossier.Imported(procedure, Objects.requireNonNull(row.getString("office_name")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Name of the owner: public for an organisation, masked for a person, hidden when it cannot be parsed. */
    static String owner(ResultSet row) throws SQLException {
        String name = Objects.requireNonNull(row.getString("owner_name"));
        if (name.isEmpty() || OwnerKind.valueOf(row.getString("owner_kind")) == OwnerKind.ORGANISATION) {
            return name;
        }
        try {
            return new PersonName(name).masked();
        } catch (InvalidValueException unreadable) {
            return "***";
        }
    }
}
