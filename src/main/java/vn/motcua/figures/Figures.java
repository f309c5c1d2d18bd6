package vn.motcua.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.OwnerKind;
import vn.motcua.dossier.value.PromisedDates;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;
import vn.motcua.vocabulary.PersonName;

/**
 * Counts dossiers for supervisors, and lists the dossiers behind each count by the same condition. Figures are as of
 * now: the correction of a result changes the figures of a past period.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Figures {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final FigureScope scope;
    private final MonthlyFigures monthly;
    private final Catalogue catalogue;
    private final Organisation organisation;

    Figures(
            JdbcClient jdbc,
            FigureScope scope,
            MonthlyFigures monthly,
            Catalogue catalogue,
            Organisation organisation) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.monthly = monthly;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /**
     * Counts all measures of the period, in one query.
     *
     * @throws RefusedException NOT_FOUND for an office the actor may not see
     */
    public FigureCounts summary(FigureFilter filter, Actor actor) {
        Map<Measure, Long> counts = new EnumMap<>(Measure.class);
        jdbc.sql(FigureQueries.summary(filter.by()))
                .params(scope.parameters(filter, actor))
                .query(row -> {
                    add(row, counts);
                });
        return new FigureCounts(counts);
    }

    /** Adds a row's array of counts to the given counts. */
    static void add(ResultSet row, Map<Measure, Long> counts) throws SQLException {
        List<Measure> measures = FigureQueries.measures(Population.valueOf(row.getString("source")));
        Long[] values = (Long[]) Objects.requireNonNull(row.getArray("counts")).getArray();
        for (int i = 0; i < values.length; i++) {
            counts.merge(measures.get(i), values[i], Long::sum);
        }
    }

    /**
     * Counts the period by month and office, in three queries; only the measures that are counted {@linkplain
     * Measure#byMonth() by month}.
     *
     * @throws RefusedException NOT_FOUND for an office the actor may not see
     */
    public FigureTable table(FigureFilter filter, Actor actor) {
        return monthly.table(filter, actor);
    }

    /**
     * A page of exactly the dossiers that a measure counts, ordered by receiving office and then by day of acceptance
     * or of leaving "in process".
     *
     * @param cursor cursor from the page before; null for the first page
     * @param size number of rows, limited to 1 to {@value KeysetPage#LONGEST}
     * @throws RefusedException NOT_FOUND for an office the actor may not see
     */
    public KeysetPage<FigureDossier> dossiers(
            Measure measure, FigureFilter filter, Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 3);
        int asked = KeysetPage.size(size);
        boolean byClosing = measure.source().date().equals("closed_on");
        return KeysetPage.of(
                jdbc.sql(FigureQueries.dossiers(measure, filter.by()))
                        .params(scope.parameters(filter, actor))
                        .param("after_office", after == null ? -1 : after.integer(0))
                        .param("after_day", after == null ? FIRST_DAY : after.date(1))
                        .param("after_id", after == null ? BEFORE_ALL : after.uuid(2))
                        .param("size", asked + 1)
                        .query((row, no) -> dossier(row))
                        .list(),
                asked,
                last -> Cursor.of(
                        last.receiving().id(), byClosing ? last.closedOn() : last.receivedOn(), last.dossier()));
    }

    private FigureDossier dossier(ResultSet row) throws SQLException {
        return new FigureDossier(
                new DossierId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                Objects.requireNonNull(row.getString("code")),
                owner(row),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
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
                        scope.zone()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    /** Name of the owner: public for an organisation, masked for a person, hidden when it cannot be parsed. */
    static String owner(ResultSet row) throws SQLException {
        String name = Objects.requireNonNull(row.getString("owner_name"));
        if (OwnerKind.valueOf(row.getString("owner_kind")) == OwnerKind.ORGANISATION) {
            return name;
        }
        try {
            return new PersonName(name).masked();
        } catch (InvalidValueException unreadable) {
            return "***";
        }
    }
}
