package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.desk.handover.HandOverSlipCode;
import vn.motcua.desk.handover.HandOverSlipService;
import vn.motcua.dossier.query.Dates;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.organisation.Role;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Reads the lists beside the worklist, oldest first: files on their way, results on the shelf, submissions, and
 * dossiers that wait for the citizen.
 */
@Service
@Transactional(readOnly = true)
public class DossierListQuery {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private static final String HAND_OVERS = """
            select h.no as hand_over_no, h.from_office_id, h.from_name, h.to_office_id, h.to_role, h.given_at,
                   s.name as step, s.name_en as step_en,
                   d.id, d.event_count, d.code, d.owner_kind, d.owner_name, d.procedure_version_id,
                   """ + Dates.COLUMNS + """

            from hand_over_fact h
            join dossier_fact d on d.id = h.dossier_id
            join planned_step_fact s on s.route = d.planned_route and s.no = h.step_no
            where h.state = 'PENDING'
              and (h.given_at, h.dossier_id, h.no) > (cast(:after as timestamptz), :after_id, :after_no)
            """;

    private static final String DECISIONS = """
            select s.dossier_id
            from current_step_fact s
            join dossier_state_fact d on d.id = s.dossier_id
            where s.office_id = any (:offices) and s.state = 'ACTIVE' and s.role = any (:roles)
              and s.kind in ('REVIEW', 'APPROVAL') and s.finished_at is null
              and (s.holder_id is null or s.holder_id = :holder)
            order by d.due_at, s.dossier_id, s.no
            limit 100
            """;

    private static final String TO_THEM = "  and h.to_office_id = any (:offices) and h.to_role = any (:roles)\n";
    private static final String AMONG = "  and h.dossier_id = any (:among)\n";
    private static final String ON_SLIP = """
              and exists (select from hand_over_slip_line l
                          where l.code = :slip and l.dossier_id = h.dossier_id and l.hand_over_no = h.no)
            """;
    private static final String BY_THEM = "  and h.from_office_id = any (:offices)\n";
    private static final String HAND_OVERS_IN_ORDER = "order by h.given_at, h.dossier_id, h.no limit :size";

    public static final String ON_THE_SHELF = "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.receiving_office_id = any (:offices) and d.delivery_state = 'WAITING'
              and (d.finished_at, d.id) > (cast(:after as timestamptz), :after_id)
            order by d.finished_at, d.id
            limit :size
            """;

    public static final String WAITING_FOR_CITIZEN = "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.receiving_office_id = any (:offices) and d.closed_on is null
              and d.business_state in ('SUPPLEMENT_REQUIRED', 'FINANCIAL_OBLIGATION')
              and (d.paused_since, d.id) > (cast(:after as timestamptz), :after_id)
            order by d.paused_since, d.id
            limit :size
            """;

    public static final String SUBMITTED = "select " + DossierRows.COLUMNS + """
            from current_step_fact s join dossier_fact d on d.id = s.dossier_id
            where s.office_id = any (:offices) and s.state = 'ACTIVE' and s.kind = 'RECEPTION' and s.due_at is null
              and d.business_state = 'SUBMITTED'
              and (d.submitted_at, d.id) > (cast(:after as timestamptz), :after_id)
            order by d.submitted_at, d.id
            limit :size
            """;

    private static final String CAME_BACK = "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.id in (select s.dossier_id
                           from current_step_fact s join dossier_state_fact f on f.id = s.dossier_id
                           where s.office_id = any (:offices) and s.state = 'ACTIVE' and s.role = any (:roles) and f.came_back)
              and (d.submitted_at, d.id) > (cast(:after as timestamptz), :after_id)
            order by d.submitted_at, d.id
            limit :size
            """;

    /** Late dossiers are found by the active steps whose own deadline has passed: these are few, and in an index. */
    private static final String OWED = """
            from dossier_fact d
            where d.id in (select s.dossier_id from current_step_fact s
                           where s.office_id = any (:offices) and s.state in ('ACTIVE', 'PAUSED') and s.kind <> 'RETURN'
                             and s.due_at < cast(:today as timestamp) at time zone :zone)
              and d.closed_on is null and d.judged_due_on < cast(:today as date)
              and d.extended_at is null and d.apologised_at is null
              and (d.paused_since is null or cast(d.paused_since at time zone :zone as date) > d.judged_due_on)
            """;

    public static final String APOLOGY_OWED = "select " + DossierRows.COLUMNS + "\n" + OWED + """
              and (d.unextended_due_at, d.id) > (cast(:after as timestamptz), :after_id)
            order by d.unextended_due_at, d.id
            limit :size
            """;

    public static final String APOLOGIES_COUNTED =
            "select count(*) from (select\n" + OWED + " limit " + WorklistCounts.MOST + ") owed";

    private static final String ONE = "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.id = :id and
            """ + OfficeScopeCondition.IN_SCOPE;

    /** Maximum number of results that are listed together for one collection. */
    public static final int MOST_TOGETHER = 30;

    /** Results of the same slip, and results of the same owner. */
    private static final String TOGETHER = "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.id in (
                select cast(:dossier as uuid)
                union select other.dossier_id from reception_bundle this
                      join reception_bundle other on other.bundle_id = this.bundle_id
                      where this.dossier_id = :dossier
                union select other.id from dossier_fact this
                      join dossier_fact other on other.owner_identifier = this.owner_identifier
                      where this.id = :dossier and other.receiving_office_id = any (:offices)
                        and (other.synchronisation_state = 'TRIAL') = (this.synchronisation_state = 'TRIAL'))
              and d.receiving_office_id = any (:offices) and d.business_state = 'RESULT_READY'
            order by d.finished_at, d.id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final DossierRows rows;
    private final Organisation organisation;
    private final Clock clock;
    private final ZoneId zone;

    DossierListQuery(JdbcClient jdbc, DossierRows rows, Organisation organisation, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.organisation = organisation;
        this.clock = clock;
        this.zone = zone;
    }

    /** The row of one dossier; empty when there is none that the actor may see. */
    public Optional<DossierRow> line(DossierId dossier, Actor actor) {
        return jdbc.sql(ONE)
                .param("id", dossier.value())
                .params(OfficeScopeCondition.parameters(actor))
                .query((row, no) -> rows.row(row))
                .optional();
    }

    /** Files handed over to the actor's offices and roles and not yet taken. */
    public KeysetPage<HandOverRow> incomingHandOvers(Actor actor, @Nullable String cursor, int size) {
        return handOvers(HAND_OVERS + TO_THEM + HAND_OVERS_IN_ORDER, actor, cursor, size);
    }

    /** Those of these dossiers whose files were handed over to the actor's offices and roles and are not yet taken. */
    public List<HandOverRow> incomingHandOvers(Actor actor, Collection<DossierId> among) {
        return among(TO_THEM, actor, among);
    }

    /** Those of these dossiers whose files the actor's offices handed over and that are not yet taken. */
    public List<HandOverRow> givenHandOvers(Actor actor, Collection<DossierId> among) {
        return among(BY_THEM, actor, among);
    }

    private List<HandOverRow> among(String whose, Actor actor, Collection<DossierId> among) {
        return jdbc.sql(HAND_OVERS + whose + AMONG + HAND_OVERS_IN_ORDER)
                .params(parameters(actor, null, KeysetPage.size(among.size())))
                .param("after_no", -1)
                .param("among", among.stream().map(DossierId::value).toArray(UUID[]::new))
                .query((row, no) -> handOver(row))
                .list();
    }

    /** Files that came with a slip, were handed over to the actor's offices and roles, and are not yet taken. */
    public List<HandOverRow> incomingHandOvers(Actor actor, HandOverSlipCode slip) {
        return jdbc.sql(HAND_OVERS + TO_THEM + ON_SLIP + HAND_OVERS_IN_ORDER)
                .params(parameters(actor, null, HandOverSlipService.MOST))
                .param("after_no", -1)
                .param("slip", slip.value())
                .query((row, no) -> handOver(row))
                .list();
    }

    /** Files handed over by the actor's offices and not yet taken: they are still in these offices' custody. */
    public KeysetPage<HandOverRow> givenHandOvers(Actor actor, @Nullable String cursor, int size) {
        return handOvers(HAND_OVERS + BY_THEM + HAND_OVERS_IN_ORDER, actor, cursor, size);
    }

    private KeysetPage<HandOverRow> handOvers(String query, Actor actor, @Nullable String cursor, int size) {
        Cursor after = Cursor.parse(cursor, 3);
        int asked = KeysetPage.size(size);
        return KeysetPage.of(
                jdbc.sql(query)
                        .params(parameters(actor, after, asked))
                        .param("after_no", after == null ? -1 : after.integer(2))
                        .query((row, no) -> handOver(row))
                        .list(),
                asked,
                last -> Cursor.of(last.givenAt(), last.dossier(), last.no()));
    }

    /** Results at the actor's offices that wait to be collected or sent, the longest waiting first. */
    public KeysetPage<DossierRow> uncollected(Actor actor, @Nullable String cursor, int size) {
        return dossiers(ON_THE_SHELF, actor, cursor, size, DossierRow::finishedAt);
    }

    /** Dossiers received at the actor's offices whose limit is paused, waiting for papers or a payment. */
    public KeysetPage<DossierRow> waitingForCitizen(Actor actor, @Nullable String cursor, int size) {
        return waiting(WaitingList.SUPPLEMENT, actor, cursor, size);
    }

    /** Submissions made online or by post to the actor's offices that wait for reception. */
    public KeysetPage<DossierRow> submitted(Actor actor, @Nullable String cursor, int size) {
        return waiting(WaitingList.ONLINE, actor, cursor, size);
    }

    /** Late dossiers in process at the actor's offices without a letter of apology, the latest first. */
    public KeysetPage<DossierRow> apologyOwed(Actor actor, @Nullable String cursor, int size) {
        return waiting(WaitingList.APOLOGY, actor, cursor, size);
    }

    /** Number of dossiers that need a letter of apology; not counted beyond {@value WorklistCounts#MOST}. */
    public int apologiesOwed(Actor actor) {
        return jdbc.sql(APOLOGIES_COUNTED)
                .params(parameters(actor, null, 1))
                .query(Integer.class)
                .single();
    }

    /** Dossiers that wait for the actor's decision and are in nobody else's hands, in the order of the worklist. */
    public List<DossierId> decisions(Actor actor) {
        return jdbc.sql(DECISIONS)
                .param("offices", OfficeScopeCondition.ids(actor.acting(), organisation))
                .param("roles", WorklistQuery.roles(actor))
                .param("holder", WorklistQuery.mine(actor))
                .query((row, no) -> Columns.dossier(row, "dossier_id"))
                .list();
    }

    /** A page of one of the waiting lists. */
    public KeysetPage<DossierRow> waiting(WaitingList which, Actor actor, @Nullable String cursor, int size) {
        return batch(which, actor, cursor, KeysetPage.size(size));
    }

    /** {@link #waiting} with any number of rows. */
    KeysetPage<DossierRow> batch(WaitingList which, Actor actor, @Nullable String cursor, int size) {
        return switch (which) {
            case SUPPLEMENT -> rows(WAITING_FOR_CITIZEN, actor, cursor, size, DossierRow::pausedSince);
            case ONLINE -> rows(SUBMITTED, actor, cursor, size, DossierRow::submittedAt);
            case CAME_BACK -> rows(CAME_BACK, actor, cursor, size, DossierRow::submittedAt);
            case APOLOGY ->
                rows(APOLOGY_OWED, actor, cursor, size, row -> row.dates().judged());
        };
    }

    /**
     * Results at the actor's desk that are collected together with a dossier's result, including it while it waits; the
     * longest waiting first, at most {@value #MOST_TOGETHER}.
     *
     * @throws RefusedException NOT_FOUND when there is no such dossier in the actor's scope
     */
    public List<DossierRow> together(DossierId dossier, Actor actor) {
        if (line(dossier, actor).isEmpty()) {
            throw RefusedException.notFound("dossier.refusal.not-found");
        }
        return jdbc.sql(TOGETHER)
                .param("dossier", dossier.value())
                .param("offices", OfficeScopeCondition.ids(actor.acting(), organisation))
                .param("most", MOST_TOGETHER)
                .query((row, no) -> rows.row(row))
                .list();
    }

    private KeysetPage<DossierRow> dossiers(
            String query,
            Actor actor,
            @Nullable String cursor,
            int size,
            Function<DossierRow, @Nullable Instant> order) {
        return rows(query, actor, cursor, KeysetPage.size(size), order);
    }

    private KeysetPage<DossierRow> rows(
            String query,
            Actor actor,
            @Nullable String cursor,
            int asked,
            Function<DossierRow, @Nullable Instant> order) {
        return KeysetPage.of(
                jdbc.sql(query)
                        .params(parameters(actor, Cursor.parse(cursor, 2), asked))
                        .query((row, no) -> rows.row(row))
                        .list(),
                asked,
                last -> Cursor.of(order.apply(last), last.dossier()));
    }

    private Map<String, @Nullable Object> parameters(Actor actor, @Nullable Cursor after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(after(after));
        parameters.put("offices", OfficeScopeCondition.ids(actor.acting(), organisation));
        parameters.put("roles", WorklistQuery.roles(actor));
        parameters.put("size", size + 1);
        parameters.put("today", LocalDate.now(clock));
        parameters.put("zone", zone.getId());
        return parameters;
    }

    /** Parameters of the position after which a page begins: a moment (the end of time for null) and a dossier. */
    static Map<String, @Nullable Object> after(@Nullable Cursor after) {
        Instant moment = after == null ? null : after.instant(0);
        return Map.of(
                "after", moment == null ? (after == null ? "-infinity" : "infinity") : moment.toString(),
                "after_id", after == null ? BEFORE_ALL : after.uuid(1));
    }

    /** {@link #after} for a list in descending order. */
    static Map<String, @Nullable Object> before(@Nullable Cursor before) {
        Instant moment = before == null ? null : before.instant(0);
        return Map.of(
                "after", moment == null ? "infinity" : moment.toString(),
                "after_id", before == null ? AFTER_ALL : before.uuid(1));
    }

    private HandOverRow handOver(ResultSet row) throws SQLException {
        return new HandOverRow(
                Columns.dossier(row, "id"),
                row.getInt("event_count"),
                row.getInt("hand_over_no"),
                Columns.text(row, "code"),
                rows.owner(row),
                rows.procedure(row),
                organisation.office(DossierColumns.office(row, "from_office_id")),
                Columns.text(row, "from_name"),
                organisation.office(DossierColumns.office(row, "to_office_id")),
                Columns.constant(row, "to_role", Role.class),
                Columns.text(row, "step"),
                Columns.text(row, "step_en"),
                Columns.moment(row, "given_at"),
                rows.dates(row));
    }
}
