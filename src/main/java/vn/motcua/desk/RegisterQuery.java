package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.value.BusinessState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;
import vn.motcua.platform.Cursor;
import vn.motcua.platform.KeysetPage;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;

/**
 * Reads the register of an office: all dossiers it received, in order of code, in batches because a register may be
 * long; each reading is recorded in the view log. It also reads what an official did on a day, from the history.
 */
@Service
@Transactional
public class RegisterQuery {

    /** Maximum number of lines of a batch. */
    public static final int BATCH = 500;

    private static final String COLUMNS = """
            select d.id, d.code, d.procedure_version_id, d.owner_name, d.owner_address, d.owner_phone, d.competent_office_id,
                   d.received_on, d.accepted_at, d.due_at, d.finished_at, d.returned_at, d.result_delivery, d.business_state,
                   d.extended_at, d.receiving_office_id,
                   d.work_started_at as passed_on_at
            from dossier_fact d
            """;
    private static final String IN_ORDER = """
              and (d.received_on, length(d.code), d.code) > (:after_day, :after_length, :after_code)
            order by d.received_on, length(d.code), d.code
            limit :size
            """;
    private static final String OF_A_LIST =
            COLUMNS + "where d.received_on is not null and d.receiving_office_id in (" + LookUpFilter.RECEIVING + ")\n";
    private static final String LINES = COLUMNS + """
            where d.receiving_office_id = :office and d.received_on between :from and :to
            """ + IN_ORDER;

    /** Number of codes that the offices had assigned in the year before each day. */
    private static final String NUMBERS = """
            select office_id, day,
                   cast(sum(last) over (partition by office_id, extract(year from day) order by day) - last as bigint) as before
            from code_count
            where office_id = any (:offices) and day between :year and :to
            """;

    private static final String SHIFT = """
            select e.kind, e.happened_at, d.id, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.procedure_case_id,
                   case e.kind when 'collect-fee' then d.fee_amount
                               when 'refund-fee' then - cast(e.payload::jsonb -> 'details' ->> 'amount' as bigint)
                               when 'accept' then cast(h.payload::jsonb -> 'change' -> 'fees' ->> 'feeAmount' as bigint) end as taken,
                   coalesce(case when e.kind in ('collect-fee', 'refund-fee') then e.payload::jsonb -> 'details' ->> 'transferred'
                                        when e.kind = 'accept' then h.payload::jsonb -> 'details' ->> 'transferred' end, 'false') = 'true'
                     as by_transfer
            from event_fact e
            join dossier_fact d on d.id = e.dossier_id
            left join event_fact h
              on e.kind = 'accept' and h.dossier_id = e.dossier_id and h.seq = 1 and d.channel = 'COUNTER'
                 and h.payload::jsonb -> 'change' ->> 'moneyState' = 'PAID'
            where e.happened_at >= :from and e.happened_at < :to
              and e.actor_kind = 'OFFICIAL' and e.actor_id = :official and e.office_id = :office
              and e.kind in ('accept', 'collect-fee', 'refund-fee', 'return-result')
              and d.received_on is not null
            order by e.happened_at, e.dossier_id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;
    private final DossierRows rows;
    private final ZoneId zone;

    RegisterQuery(
            JdbcClient jdbc,
            Catalogue catalogue,
            Organisation organisation,
            ViewLog log,
            DossierRows rows,
            ZoneId zone) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
        this.rows = rows;
        this.zone = zone;
    }

    /**
     * Reads a batch of the register.
     *
     * @param from first day of reception
     * @param to last day of reception, not before the first
     * @param cursor start of the batch, from the previous batch; null for the first
     * @throws RefusedException NOT_FOUND when the actor may not see the office's dossiers
     */
    public KeysetPage<RegisterLine> lines(
            OfficeId office, LocalDate from, LocalDate to, @Nullable String cursor, Actor actor) {
        return lines(office, from, to, cursor, actor, ViewPurpose.PRINTING, null);
    }

    /**
     * Reads a batch of the register for another purpose of viewing.
     *
     * @param reason what it is taken along for, in the actor's words; null where nobody asks
     * @throws RefusedException NOT_FOUND when the actor may not see the office's dossiers
     */
    public KeysetPage<RegisterLine> lines(
            OfficeId office,
            LocalDate from,
            LocalDate to,
            @Nullable String cursor,
            Actor actor,
            ViewPurpose purpose,
            @Nullable String reason) {
        if (!actor.maySee(office) && !actor.mayActAt(office)) {
            throw RefusedException.notFound("dossier.refusal.not-found");
        }
        log.listing("register", actor, purpose, reason);
        Map<String, @Nullable Object> parameters = after(Cursor.parse(cursor, 2));
        parameters.put("office", office.value());
        parameters.put("from", from);
        parameters.put("to", to);
        return batch(LINES, parameters);
    }

    /**
     * Reads a batch of the register of what a look-up finds, see {@link ApplicantQuery#lookUp}: dossiers with a code, each
     * with its number in the register of the office that received it.
     *
     * @param reason what it is taken along for, in the actor's words; null where nobody asks
     * @throws RefusedException NOT_FOUND for an office outside the actor's scope
     */
    public KeysetPage<RegisterLine> lines(
            LookUpFilter filter, @Nullable String cursor, Actor actor, ViewPurpose purpose, @Nullable String reason) {
        Map<String, @Nullable Object> parameters = filter.parameters(actor, organisation, zone);
        log.listing("register", actor, purpose, reason);
        parameters.putAll(after(Cursor.parse(cursor, 2)));
        return batch(OF_A_LIST + filter.conditions() + IN_ORDER, parameters);
    }

    private static Map<String, @Nullable Object> after(@Nullable Cursor after) {
        LocalDate day = after == null ? null : after.date(0);
        String code = after == null ? "" : after.text(1);
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("after_day", day == null ? LocalDate.EPOCH : day);
        parameters.put("after_length", code.length());
        parameters.put("after_code", code);
        parameters.put("size", BATCH + 1);
        return parameters;
    }

    private KeysetPage<RegisterLine> batch(String query, Map<String, @Nullable Object> parameters) {
        KeysetPage<Received> found = KeysetPage.of(
                jdbc.sql(query)
                        .params(parameters)
                        .query((row, no) -> new Received(row.getInt("receiving_office_id"), line(row)))
                        .list(),
                BATCH,
                last -> Cursor.of(last.line().receivedOn(), last.line().code().value()));
        Map<OfficeDay, Long> before = before(found.rows());
        return found.map(each -> each.line().after(before.getOrDefault(each.day(), 0L)));
    }

    /** A line with its number of the day, and the office in whose register it stands. */
    private record Received(int office, RegisterLine line) {

        OfficeDay day() {
            return new OfficeDay(office, line.code().day());
        }
    }

    private record OfficeDay(int office, LocalDate day) {}

    /** Number of codes before each day in the year, for the offices and days of these lines. */
    private Map<OfficeDay, Long> before(List<Received> lines) {
        Map<OfficeDay, Long> before = new HashMap<>();
        if (lines.isEmpty()) {
            return before;
        }
        List<LocalDate> days =
                lines.stream().map(each -> each.day().day()).sorted().toList();
        jdbc.sql(NUMBERS)
                .param(
                        "offices",
                        lines.stream().mapToInt(Received::office).distinct().toArray())
                .param("year", days.get(0).withDayOfYear(1))
                .param("to", days.get(days.size() - 1))
                .query((row, no) -> before.put(
                        new OfficeDay(row.getInt("office_id"), row.getObject("day", LocalDate.class)),
                        row.getLong("before")))
                .list();
        return before;
    }

    private RegisterLine line(ResultSet row) throws SQLException {
        DossierCode code = new DossierCode(Columns.text(row, "code"));
        return new RegisterLine(
                Columns.dossier(row, "id"),
                code.sequence(),
                code,
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                Columns.text(row, "owner_name"),
                row.getString("owner_address"),
                row.getString("owner_phone"),
                organisation.office(DossierColumns.office(row, "competent_office_id")),
                row.getObject("received_on", LocalDate.class),
                Columns.moment(row, "accepted_at"),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "passed_on_at"),
                Columns.instant(row, "finished_at"),
                Columns.instant(row, "returned_at"),
                Columns.constant(row, "result_delivery", ResultDelivery.class),
                Columns.constant(row, "business_state", BusinessState.class),
                Columns.instant(row, "extended_at") != null);
    }

    /** Actions of an official on a day at an office, in order of time, at most {@value ShiftDay#MOST} lines. */
    List<ShiftDay.Line> shift(int official, OfficeId office, LocalDate day) {
        return jdbc.sql(SHIFT)
                .param("from", Columns.parameter(day.atStartOfDay(zone).toInstant()))
                .param(
                        "to",
                        Columns.parameter(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("official", official)
                .param("office", office.value())
                .param("most", ShiftDay.MOST)
                .query((row, no) -> shiftLine(row, day))
                .list();
    }

    private ShiftDay.Line shiftLine(ResultSet row, LocalDate day) throws SQLException {
        Long taken = Columns.number(row, "taken");
        long amount = taken == null ? 0 : taken;
        long charge = charge(new ProcedureCaseId(row.getInt("procedure_case_id")), day, amount);
        return new ShiftDay.Line(
                Columns.dossier(row, "id"),
                Columns.text(row, "code"),
                Columns.text(row, "kind"),
                Columns.moment(row, "happened_at"),
                rows.owner(row),
                rows.procedure(row),
                new ShiftDay.Taken(amount - charge, charge),
                row.getBoolean("by_transfer"));
    }

    /**
     * The part of an amount that is a charge (lệ phí): all, nothing, or the catalogue's amount where a case has both
     * kinds.
     */
    private long charge(ProcedureCaseId id, LocalDate day, long amount) {
        List<ProcedureFee> fees = catalogue.procedureCase(id).feesOn(day);
        boolean charges = fees.stream().anyMatch(fee -> fee.kind() == FeeKind.CHARGE);
        boolean both = charges && fees.stream().anyMatch(fee -> fee.kind() == FeeKind.FEE);
        if (!both) {
            return charges ? amount : 0;
        }
        long ruled = fees.stream()
                .filter(fee -> fee.kind() == FeeKind.CHARGE)
                .mapToLong(fee -> fee.amount() == null ? 0 : fee.amount())
                .sum();
        return Math.min(amount, ruled);
    }
}
