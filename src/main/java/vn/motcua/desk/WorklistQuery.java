package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import vn.motcua.calendar.Calendars;
import vn.motcua.catalogue.StepKind;
import vn.motcua.dossier.query.Dates;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.dossier.query.TimeLeft;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;

/**
 * Reads worklists: the active steps at an actor's offices and for the actor's roles. Each page is one query by an index
 * of open work only, so that its cost does not grow with the history.
 */
@Service
public class WorklistQuery {

    /**
     * Reads the open work of an office by an index that has nothing else, the dossiers by their keys, and further
     * columns only for the page. An unfinished reception step belongs to a submission that is not accepted yet.
     */
    private static final String WORK = """
            select d.id, d.event_count, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.receiving_office_id,
                   d.business_state, d.due_on, near.came_back, near.no, p.name, p.name_en, near.role, near.step_due_at, near.holder_id,
                   """ + Dates.COLUMNS + """

            from (select s.dossier_id, s.no, s.role, s.due_at as step_due_at, s.holder_id, d.due_at, d.came_back""";

    private static final String FROM_STEPS = """

                  from current_step_fact s
                  join dossier_state_fact d on d.id = s.dossier_id
            """;

    private static final String OPEN = """
                  where s.role = any (:roles) and s.kind <> 'RETURN'
                    and (s.kind <> 'RECEPTION' or s.finished_at is not null)
            """;

    // Each filter adds its condition only when used: so each combination has a fixed text and its own cached plan.
    private static final String AT_OFFICE = "  and s.office_id = :office\n";
    private static final String AT_OFFICES = "  and s.office_id = any (:offices)\n";
    private static final String AT_WORK = "  and s.state = 'ACTIVE'\n";
    private static final String ON_HOLD = "  and s.state = 'PAUSED'\n";
    private static final String HELD_BY = "  and s.holder_id is not distinct from :holder\n";
    private static final String WITHOUT_DATE = "  and d.due_on is null\n";
    private static final String DUE_BETWEEN = "  and d.due_on >= :first and d.due_on < :end\n";
    private static final String OF_FIELD =
            "  and d.procedure_version_id in (select p.version_id from procedure_fact p where p.field = :field)\n";
    private static final String HELD_BY_ONE = "  and s.holder_id = :one\n";
    private static final String OF_PROCEDURE =
            "  and d.procedure_version_id in (select p.version_id from procedure_fact p where p.code = :procedure)\n";
    private static final String OF_KIND = "  and s.kind = :kind\n";
    private static final String AFTER = """
                    and (coalesce(d.due_at, 'infinity'), s.dossier_id, s.no)
                        > (cast(:after as timestamptz), :after_id, :after_no)
            """;

    private static final String NEAR = """
                  limit :size) near
            join dossier_fact d on d.id = near.dossier_id
            join planned_step_fact p on p.route = d.planned_route and p.no = near.no
            """;

    /**
     * Counts the nearest thousand steps only: a step ends before its dossier is due, so near dossiers are among them.
     */
    public static final String COUNTS = """
            with work as (
                select d.due_on, d.came_back, d.procedure_version_id, near.holder_id, near.kind
                from (select s.dossier_id, s.due_at, s.holder_id, s.kind
                      from current_step_fact s
                      where s.office_id = any (:offices) and s.state = 'ACTIVE' and s.role = any (:roles)
                        and s.kind <> 'RETURN' and (s.kind <> 'RECEPTION' or s.finished_at is not null)
                      order by s.due_at limit 1000) near
                join dossier_state_fact d on d.id = near.dossier_id)
            select count(*) filter (where due_on < :today) as overdue,
                   count(*) filter (where due_on >= :today and due_on < :tomorrow) as today,
                   count(*) filter (where due_on >= :tomorrow and due_on < :third) as tomorrow,
                   count(*) filter (where due_on >= :third and due_on < :sixth) as three_to_five,
                   count(*) filter (where due_on >= :sixth) as later,
                   count(*) filter (where due_on is null) as no_date,
                   count(*) filter (where came_back) as came_back,
                   (select string_agg(coalesce(holder_id, 0) || ':' || n, ' ')
                    from (select holder_id, count(*) as n from work group by holder_id) h) as holders,
                   (select string_agg(procedure_version_id || ':' || n, ' ')
                    from (select procedure_version_id, count(*) as n from work group by procedure_version_id) v) as versions,
                   (select string_agg(kind || ':' || n, ' ')
                    from (select kind, count(*) as n from work group by kind) k) as kinds,
                   (select count(*)
                    from (select from dossier_state_fact d
                          where d.receiving_office_id = any (:offices) and d.closed_on is null
                            and d.business_state in ('SUPPLEMENT_REQUIRED', 'FINANCIAL_OBLIGATION')
                          limit 100) waiting) as waiting_for_citizen,
                   (select count(*)
                    from (select from dossier_state_fact d
                          where d.receiving_office_id = any (:offices) and d.delivery_state = 'WAITING'
                          limit 100) shelf) as to_return,
                   (select count(*)
                    from (select from hand_over_fact h
                          where h.to_office_id = any (:offices) and h.state = 'PENDING' and h.to_role = any (:roles)
                          limit 100) offered) as to_confirm,
                   (select count(*)
                    from (select from current_step_fact s join dossier_state_fact d on d.id = s.dossier_id
                          where s.office_id = any (:offices) and s.state = 'ACTIVE' and s.kind = 'RECEPTION'
                            and s.due_at is null and d.business_state = 'SUBMITTED'
                          limit 100) sent) as submitted
            from work
            """;

    private final JdbcClient jdbc;
    private final DossierRows rows;
    private final Organisation organisation;
    private final TimeLeft timeLeft;
    private final Calendars calendars;
    private final Clock clock;
    private final ZoneId zone;

    WorklistQuery(
            JdbcClient jdbc,
            DossierRows rows,
            Organisation organisation,
            TimeLeft timeLeft,
            Calendars calendars,
            Clock clock,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.organisation = organisation;
        this.timeLeft = timeLeft;
        this.calendars = calendars;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A page of the actor's worklist, the nearest promised date and hence the least working time left first, dossiers
     * without a date last. Results on the shelf and submissions have lists of their own, see {@link DossierListQuery}.
     *
     * @param cursor start of the page, from the previous page; null for the first
     * @param size rows per page, limited to 1 to {@value KeysetPage#LONGEST}
     */
    public KeysetPage<WorklistRow> page(Actor actor, WorklistFilter filter, @Nullable String cursor, int size) {
        return batch(actor, filter, cursor, KeysetPage.size(size));
    }

    /** {@link #page} with any number of rows. */
    KeysetPage<WorklistRow> batch(Actor actor, WorklistFilter filter, @Nullable String cursor, int rowsAsked) {
        DueDays days = days(actor);
        int[] offices = offices(actor);
        Cursor after = Cursor.parse(cursor, 3);
        return KeysetPage.of(
                jdbc.sql(query(filter, offices.length == 1, after != null))
                        .params(parameters(actor, offices, filter, days, after, rowsAsked))
                        .query((row, no) -> row(row, actor, days))
                        .list(),
                rowsAsked,
                last -> Cursor.of(place(last, filter.order()), last.dossier(), last.stepNo()));
    }

    /** The query text of a page; its values are the {@link #parameters}. */
    public static String query(WorklistFilter filter) {
        return query(filter, false, false);
    }

    private static String query(WorklistFilter filter, boolean oneOffice, boolean goingOn) {
        WorklistOrder order = filter.order();
        boolean nearest = order.equals(WorklistOrder.NEAREST);
        return WORK
                + order.key()
                + FROM_STEPS
                + order.join()
                + OPEN
                + (oneOffice ? AT_OFFICE : AT_OFFICES)
                + (filter.onHold() ? ON_HOLD : AT_WORK)
                + (filter.holder() != null
                        ? HELD_BY_ONE
                        : filter.holding() == WorklistFilter.Holding.ALL ? "" : HELD_BY)
                + (filter.group() == null ? "" : filter.group() == DueGroup.NO_DATE ? WITHOUT_DATE : DUE_BETWEEN)
                + (filter.field() == null ? "" : OF_FIELD)
                + (filter.procedure() == null ? "" : OF_PROCEDURE)
                + (filter.step() == null ? "" : OF_KIND)
                + (!goingOn ? "" : nearest ? AFTER : order.after())
                + order.order(nearest ? "d.due_at" : order.expression(), "s.dossier_id", "s.no")
                + NEAR
                + order.order(nearest ? "near.due_at" : "near.sort_key", "near.dossier_id", "near.no");
    }

    /** The sorting key of the last row of a page, where it may stand in an address. */
    private static @Nullable Object place(WorklistRow last, WorklistOrder order) {
        return switch (order.by()) {
            case DUE -> last.dates().current();
            case HOLDER -> last.mine() ? 0 : last.holderId() == null ? Integer.MAX_VALUE : last.holderId();
            default -> "";
        };
    }

    private Map<String, @Nullable Object> parameters(
            Actor actor, int[] offices, WorklistFilter filter, DueDays days, @Nullable Cursor after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        DueGroup group = filter.group() == null ? DueGroup.NO_DATE : filter.group();
        parameters.put("office", offices.length == 1 ? offices[0] : null);
        parameters.put("offices", offices);
        parameters.put("roles", roles(actor));
        parameters.put("holder", filter.holding() == WorklistFilter.Holding.MINE ? mine(actor) : null);
        parameters.put("first", group.first(days));
        parameters.put("end", group.end(days));
        parameters.put("field", filter.field() == null ? "" : filter.field());
        parameters.put("size", size + 1);
        parameters.put("one", filter.holder());
        parameters.put("procedure", filter.procedure() == null ? "" : filter.procedure());
        parameters.put("kind", filter.step() == null ? null : filter.step().name());
        parameters.put("me", mine(actor));
        switch (filter.order().by()) {
            case DUE -> {
                if (filter.order().descending()) {
                    parameters.putAll(DossierListQuery.before(after));
                } else {
                    parameters.putAll(DossierListQuery.after(after));
                }
            }
            case HOLDER -> parameters.put("after", after == null ? 0 : after.integer(0));
            default -> {}
        }
        parameters.putIfAbsent("after_id", after == null ? new UUID(0, 0) : after.uuid(1));
        parameters.put("after_no", after == null ? -1 : after.integer(2));
        return parameters;
    }

    private int[] offices(Actor actor) {
        return OfficeScopeCondition.ids(actor.acting(), organisation);
    }

    /** The working days ahead of the actor's office. */
    private DueDays days(Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        OfficeId office = actor.office();
        return DueDays.from(today, office == null ? calendars.common() : calendars.forOffice(office));
    }

    /** The official's id; -1, which no official has, for a client system or a citizen. */
    static Integer mine(Actor actor) {
        OfficialId official = actor.official();
        return official == null ? -1 : official.value();
    }

    static String[] roles(Actor actor) {
        return actor.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private WorklistRow row(ResultSet row, Actor actor, DueDays days) throws SQLException {
        Integer holder = Columns.integer(row, "holder_id");
        return new WorklistRow(
                Columns.dossier(row, "id"),
                row.getInt("event_count"),
                Columns.text(row, "code"),
                rows.owner(row),
                Columns.text(row, "owner_name"),
                rows.procedure(row),
                row.getInt("no"),
                Columns.text(row, "name"),
                Columns.text(row, "name_en"),
                Columns.constant(row, "role", Role.class),
                Columns.instant(row, "step_due_at"),
                rows.dates(row),
                DueGroup.of(Columns.date(row, "due_on"), days),
                holder,
                holder == null
                        ? null
                        : organisation.official(new OfficialId(holder)).fullName(),
                holder != null && holder.equals(mine(actor)),
                Columns.constant(row, "business_state", BusinessState.class),
                Columns.instant(row, "paused_since") != null,
                timeLeft.left(
                        DossierColumns.office(row, "receiving_office_id"),
                        Columns.instant(row, "due_at"),
                        Columns.instant(row, "stopped_at")),
                row.getBoolean("came_back"));
    }

    /** The numbers of waiting work for the actor's offices and roles, in one query that counts up to the limit. */
    public WorklistCounts counts(Actor actor) {
        DueDays days = days(actor);
        return jdbc.sql(COUNTS)
                .param("offices", offices(actor))
                .param("roles", roles(actor))
                .param("today", DueGroup.TODAY.first(days))
                .param("tomorrow", DueGroup.TOMORROW.first(days))
                .param("third", DueGroup.THREE_TO_FIVE.first(days))
                .param("sixth", DueGroup.LATER.first(days))
                .query((row, no) -> counts(row))
                .single();
    }

    private static WorklistCounts counts(ResultSet row) throws SQLException {
        Map<DueGroup, Integer> due = new EnumMap<>(DueGroup.class);
        for (DueGroup group : DueGroup.values()) {
            due.put(group, Math.min(row.getInt(group.name()), WorklistCounts.MOST));
        }
        return new WorklistCounts(
                due,
                row.getInt("waiting_for_citizen"),
                row.getInt("to_return"),
                row.getInt("to_confirm"),
                row.getInt("submitted"),
                Math.min(row.getInt("came_back"), WorklistCounts.MOST),
                numbers(row.getString("holders"), Integer::valueOf),
                numbers(row.getString("versions"), Integer::valueOf),
                numbers(row.getString("kinds"), StepKind::valueOf));
    }

    /** Numbers by what is counted, from {@code key:number} pairs. */
    private static <K> Map<K, Integer> numbers(@Nullable String pairs, Function<String, K> key) {
        Map<K, Integer> numbers = new HashMap<>();
        for (String pair : pairs == null ? new String[0] : pairs.split(" ")) {
            int colon = pair.indexOf(':');
            numbers.put(key.apply(pair.substring(0, colon)), Integer.valueOf(pair.substring(colon + 1)));
        }
        return numbers;
    }
}
