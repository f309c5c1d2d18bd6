package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;
import vn.motcua.platform.RefusedException;

/**
 * The end of a shift: what an official received, returned and took on a day, by the history, and what was counted in the
 * drawer. Fees and charges are accounted apart (domain reference, section 6), and so is cash from transfers: only cash can be
 * counted. A difference must be explained, and a closing is kept as it was made.
 */
@Service
public class ShiftClosings {

    private static final String LINES = """
            select e.kind, e.happened_at, d.id, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.procedure_case_id,
                   case e.kind when 'collect-fee' then d.fee_amount
                               when 'accept' then cast(h.payload::jsonb -> 'dossier' ->> 'FEE_AMOUNT' as bigint) end as taken,
                   coalesce(case e.kind when 'collect-fee' then e.payload::jsonb -> 'details' ->> 'transferred'
                                        when 'accept' then h.payload::jsonb -> 'details' ->> 'transferred' end, 'false') = 'true'
                     as by_transfer
            from dossier_event e
            join dossier d on d.id = e.dossier_id
            left join dossier_event h
              on e.kind = 'accept' and h.dossier_id = e.dossier_id and h.seq = 1 and d.channel = 'COUNTER'
                 and h.payload::jsonb -> 'dossier' ->> 'MONEY_STATE' = 'PAID'
            where e.happened_at >= :from and e.happened_at < :to
              and e.actor_kind = 'OFFICIAL' and e.actor_id = :official and e.office_id = :office
              and e.kind in ('accept', 'collect-fee', 'return-result')
            order by e.happened_at, e.dossier_id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final DossierRows rows;
    private final Catalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;

    ShiftClosings(JdbcClient jdbc, DossierRows rows, Catalogue catalogue, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * The actor's own day at the present desk.
     *
     * @throws RefusedException FORBIDDEN for anybody but an official
     */
    @Transactional(readOnly = true)
    public ShiftDay day(Actor actor, LocalDate day) {
        OfficeId office = office(actor);
        List<ShiftDay.Line> lines = jdbc.sql(LINES)
                .param("from", Columns.parameter(day.atStartOfDay(zone).toInstant()))
                .param(
                        "to",
                        Columns.parameter(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("official", actor.id())
                .param("office", office.value())
                .param("most", ShiftDay.MOST)
                .query((row, no) -> line(row, day))
                .list();
        List<ShiftDay.Closing> closings = jdbc.sql("""
                        select no, closed_at, received, returned, fee, charge, fee_transferred, charge_transferred, counted, explanation
                        from shift_closing
                        where official_id = :official and office_id = :office and day = :day
                        order by no
                        """)
                .param("official", actor.id())
                .param("office", office.value())
                .param("day", day)
                .query((row, no) -> closing(row))
                .list();
        return new ShiftDay(day, lines, ShiftDay.sum(lines, false), ShiftDay.sum(lines, true), closings);
    }

    /**
     * Closes the actor's shift of today with what was counted in the drawer.
     *
     * @param no the number of this closing of the day, from 1: the same again changes nothing
     * @param explanation of a difference; null or blank without one
     * @throws RefusedException INVALID with the field when the amount is negative or a difference is not explained
     */
    @Transactional
    public void close(Actor actor, int no, long counted, @Nullable String explanation) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        ShiftDay day = day(actor, today);
        if (no <= day.closings().size()) {
            return;
        }
        if (counted < 0) {
            throw RefusedException.invalidField("counted", "dossier.refusal.fee-negative");
        }
        String said = explanation == null || explanation.isBlank() ? null : explanation;
        if (counted != day.cash().sum() && said == null) {
            throw RefusedException.invalidField("explanation", "dossier.refusal.difference");
        }
        try {
            jdbc.sql("""
                            insert into shift_closing (official_id, office_id, day, no, closed_at, received, returned, fee, charge,
                              fee_transferred, charge_transferred, counted, explanation)
                            values (:official, :office, :day, :no, :at, :received, :returned, :fee, :charge,
                              :feeTransferred, :chargeTransferred, :counted, :explanation)
                            """)
                    .param("official", actor.id())
                    .param("office", office(actor).value())
                    .param("day", today)
                    .param("no", day.closings().size() + 1)
                    .param("at", Columns.parameter(clock.instant()))
                    .param("received", day.received())
                    .param("returned", day.returned())
                    .param("fee", day.taken().fee())
                    .param("charge", day.taken().charge())
                    .param("feeTransferred", day.transferred().fee())
                    .param("chargeTransferred", day.transferred().charge())
                    .param("counted", counted)
                    .param("explanation", said)
                    .update();
        } catch (DuplicateKeyException closedMeanwhile) {
            throw RefusedException.conflict("dossier.refusal.shift-closed");
        }
    }

    private static OfficeId office(Actor actor) {
        OfficeId office = actor.office();
        if (actor.kind() != Actor.Kind.OFFICIAL || office == null) {
            throw RefusedException.forbidden("dossier.refusal.not-yours", "");
        }
        return office;
    }

    private ShiftDay.Line line(ResultSet row, LocalDate day) throws SQLException {
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

    /** The part of an amount that is lệ phí: all of it, none, or what the catalogue sets where a case has both kinds. */
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

    private static ShiftDay.Closing closing(ResultSet row) throws SQLException {
        return new ShiftDay.Closing(
                row.getInt("no"),
                Columns.moment(row, "closed_at"),
                row.getInt("received"),
                row.getInt("returned"),
                new ShiftDay.Taken(
                        row.getLong("fee") - row.getLong("fee_transferred"),
                        row.getLong("charge") - row.getLong("charge_transferred")),
                new ShiftDay.Taken(row.getLong("fee_transferred"), row.getLong("charge_transferred")),
                row.getLong("counted"),
                row.getString("explanation"));
    }
}
