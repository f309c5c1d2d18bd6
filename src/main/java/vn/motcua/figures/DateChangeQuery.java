package vn.motcua.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.value.PromiseReason;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.worktime.CalendarYearAbsentException;
import vn.motcua.worktime.PauseMode;
import vn.motcua.worktime.WorkingCalendar;

/**
 * Counts and lists, for a period, the dates given after acceptance, extensions included, and the pauses that began.
 * Each count opens to its list by the same conditions. A dossier belongs to the office that received it.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DateChangeQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final int MOST_DAYS = 366;

    private static final String PROMISES = """
            from date_change p
            join dossier_fact d on d.id = p.dossier_id
            where p.given_at >= :begin and p.given_at < :period_end and d.received_on is not null and
            """ + FigureScope.CONDITION;

    private static final String PAUSES = """
            from pause_fact i
            join dossier_fact d on d.id = i.dossier_id
            where i.from_at >= :begin and i.from_at < :period_end and d.received_on is not null and
            """ + FigureScope.CONDITION;

    static final String PROMISES_BY_REASON = """
            select p.reason, count(*) as promises, count(*) filter (where p.due_at > p.due_before) as later,
                   count(*) filter (where p.due_at < p.due_before) as earlier
            """ + PROMISES + "\ngroup by p.reason";

    /** Pauses of the same office, first and last day come as one row: their working days are equal. */
    static final String PAUSES_BY_CAUSE = """
            select i.cause, i.mode, d.receiving_office_id, cast(i.from_at at time zone :zone as date) as from_day,
                   cast(coalesce(i.to_at, cast(:now as timestamptz)) at time zone :zone as date) as to_day,
                   count(*) as pauses, count(*) filter (where i.to_at is null) as open
            """ + PAUSES + "\ngroup by 1, 2, 3, 4, 5";

    private static final String DOSSIER =
            "d.id, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.receiving_office_id";

    static final String MOVED = "select " + DOSSIER + """
            , p.no, p.reason, p.given_at, p.given_by, p.due_at, p.told_by, p.due_before,
            (select cast(cast(e.payload as json) -> 'details' as text) from event_fact e
             where e.dossier_id = p.dossier_id and e.seq = p.event_seq) as details
            """ + PROMISES + """

            and (:any_reason or p.reason = :reason)
            and (:shift = '' or case :shift when 'LATER' then p.due_at > p.due_before else p.due_at < p.due_before end)
            and (p.given_at, p.dossier_id, p.no) > (cast(:after as timestamptz), :after_id, :after_no)
            order by p.given_at, p.dossier_id, p.no
            limit :size
            """;

    static final String PAUSED = "select " + DOSSIER + """
            , i.no, i.cause, i.mode, i.legal_basis, i.document, i.from_at, i.to_at
            """ + PAUSES + """

            and (:any_cause or i.cause = :cause)
            and (:mode = '' or i.mode = :mode)
            and (not :lasting or i.to_at is null)
            and (i.from_at, i.dossier_id, i.no) > (cast(:after as timestamptz), :after_id, :after_no)
            order by i.from_at, i.dossier_id, i.no
            limit :size
            """;

    private final JdbcClient jdbc;
    private final FigureScope scope;
    private final DateChangeRows rows;
    private final Calendars calendars;
    private final Catalogue catalogue;
    private final Organisation organisation;

    DateChangeQuery(
            JdbcClient jdbc,
            FigureScope scope,
            DateChangeRows rows,
            Calendars calendars,
            Catalogue catalogue,
            Organisation organisation) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.rows = rows;
        this.calendars = calendars;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /**
     * Counts the moved dates and the pauses.
     *
     * @throws RefusedException NOT_FOUND for an office the actor may not see, INVALID for a period longer than a year
     */
    public DateChangeCounts counts(FigureFilter filter, Actor actor) {
        Map<String, @Nullable Object> parameters = parameters(filter, actor);
        List<DateChangeCounts.ByReason> promises = new ArrayList<>(jdbc.sql(PROMISES_BY_REASON)
                .params(parameters)
                .query((row, no) -> new DateChangeCounts.ByReason(
                        PromiseReason.valueOf(row.getString("reason")),
                        row.getLong("promises"),
                        row.getLong("later"),
                        row.getLong("earlier")))
                .list());
        promises.sort(Comparator.comparing(DateChangeCounts.ByReason::reason));
        return new DateChangeCounts(promises, pauses(parameters));
    }

    private List<DateChangeCounts.ByCause> pauses(Map<String, @Nullable Object> parameters) {
        Map<String, DateChangeCounts.ByCause> byCause = new LinkedHashMap<>();
        jdbc.sql(PAUSES_BY_CAUSE).params(parameters).query(row -> {
            String cause = Objects.requireNonNull(row.getString("cause"));
            PauseMode mode = PauseMode.valueOf(row.getString("mode"));
            long pauses = row.getLong("pauses");
            byCause.merge(
                    cause + " " + mode,
                    new DateChangeCounts.ByCause(
                            cause,
                            mode,
                            pauses,
                            row.getLong("open"),
                            pauses * days(calendar(row), day(row, "from_day"), day(row, "to_day"))),
                    DateChangeQuery::sum);
        });
        return byCause.values().stream()
                .sorted(Comparator.comparing(DateChangeCounts.ByCause::cause)
                        .thenComparing(DateChangeCounts.ByCause::mode))
                .toList();
    }

    private static DateChangeCounts.ByCause sum(DateChangeCounts.ByCause one, DateChangeCounts.ByCause other) {
        return new DateChangeCounts.ByCause(
                one.cause(),
                one.mode(),
                one.pauses() + other.pauses(),
                one.open() + other.open(),
                one.workingDays() + other.workingDays());
    }

    /** The calendar of the office whose clock stood. */
    private WorkingCalendar calendar(ResultSet row) throws SQLException {
        return calendars.forOffice(new OfficeId(row.getInt("receiving_office_id")));
    }

    private static int days(WorkingCalendar calendar, LocalDate from, LocalDate to) {
        try {
            return calendar.workingDaysBetween(from, to);
        } catch (CalendarYearAbsentException beyond) {
            return 0; // a year outside the calendar has no working days
        }
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }

    /**
     * A page of the given dates, in order of time.
     *
     * @param which only these
     * @throws RefusedException NOT_FOUND for an office the actor may not see, INVALID for a period longer than a year
     */
    public KeysetPage<DateChange> moved(
            DateChangeFilter which, FigureFilter filter, Actor actor, @Nullable String cursor, int size) {
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql(MOVED)
                        .params(page(filter, actor, cursor, asked))
                        .param("any_reason", which.reason() == null)
                        .param("reason", name(which.reason()))
                        .param("shift", name(which.shift()))
                        .query((row, no) -> moved(row))
                        .list(),
                asked,
                last -> Cursor.of(last.givenAt(), last.dossier(), last.no()));
    }

    /**
     * A page of the pauses, in order of their beginning.
     *
     * @param which only these
     * @throws RefusedException NOT_FOUND for an office the actor may not see, INVALID for a period longer than a year
     */
    public KeysetPage<PauseOfClock> pauses(
            PauseFilter which, FigureFilter filter, Actor actor, @Nullable String cursor, int size) {
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql(PAUSED)
                        .params(page(filter, actor, cursor, asked))
                        .param("any_cause", which.cause() == null)
                        .param("cause", Objects.requireNonNullElse(which.cause(), ""))
                        .param("mode", name(which.mode()))
                        .param("lasting", which.lasting())
                        .query((row, no) -> pause(row))
                        .list(),
                asked,
                last -> Cursor.of(last.from(), last.dossier(), last.no()));
    }

    private static String name(@Nullable Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private Map<String, @Nullable Object> page(FigureFilter filter, Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 3);
        Instant moment = after == null ? null : after.instant(0);
        Map<String, @Nullable Object> parameters = parameters(filter, actor);
        parameters.put("after", moment == null ? "-infinity" : moment.toString());
        parameters.put("after_id", after == null ? BEFORE_ALL : after.uuid(1));
        parameters.put("after_no", after == null ? -1 : after.integer(2));
        parameters.put("size", size + 1);
        return parameters;
    }

    Map<String, @Nullable Object> parameters(FigureFilter filter, Actor actor) {
        if (filter.from().plusDays(MOST_DAYS).isBefore(filter.to())) {
            throw RefusedException.invalidField("to", "figures.refusal.year");
        }
        Map<String, @Nullable Object> parameters = new HashMap<>(scope.parameters(filter, actor));
        parameters.put(
                "begin", filter.from().atStartOfDay(scope.zone()).toInstant().atOffset(ZoneOffset.UTC));
        parameters.put("now", scope.now().atOffset(ZoneOffset.UTC));
        return parameters;
    }

    private DateChange moved(ResultSet row) throws SQLException {
        DateChangeRows.Said said = rows.said(row.getString("details"));
        return new DateChange(
                new DossierId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                Objects.requireNonNull(row.getString("code")),
                FigureQuery.owner(row),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                organisation.office(new OfficeId(row.getInt("receiving_office_id"))),
                row.getInt("no"),
                PromiseReason.valueOf(row.getString("reason")),
                Objects.requireNonNull(instant(row, "given_at")),
                Objects.requireNonNull(row.getString("given_by")),
                instant(row, "due_before"),
                Objects.requireNonNull(instant(row, "due_at")),
                said.why(),
                said.document(),
                Objects.requireNonNull(row.getString("told_by")));
    }

    private PauseOfClock pause(ResultSet row) throws SQLException {
        Instant from = Objects.requireNonNull(instant(row, "from_at"));
        Instant to = instant(row, "to_at");
        LocalDate last = to == null ? scope.today() : LocalDate.ofInstant(to, scope.zone());
        return new PauseOfClock(
                new DossierId(Objects.requireNonNull(row.getObject("id", UUID.class))),
                Objects.requireNonNull(row.getString("code")),
                FigureQuery.owner(row),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                organisation.office(new OfficeId(row.getInt("receiving_office_id"))),
                row.getInt("no"),
                Objects.requireNonNull(row.getString("cause")),
                PauseMode.valueOf(row.getString("mode")),
                row.getString("legal_basis"),
                row.getString("document"),
                from,
                to,
                days(calendar(row), LocalDate.ofInstant(from, scope.zone()), last));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
