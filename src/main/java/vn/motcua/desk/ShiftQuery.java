package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.FeeKind;
import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.ProcedureFee;
import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.Columns;

/** Reads from the history what an official did on a day. */
@Component
class ShiftQuery {

    private static final String LINES = """
            select e.kind, e.happened_at, d.id, d.code, d.owner_kind, d.owner_name, d.procedure_version_id, d.procedure_case_id,
                   case e.kind when 'collect-fee' then d.fee_amount
                               when 'accept' then cast(h.payload::jsonb -> 'change' -> 'fees' ->> 'feeAmount' as bigint) end as taken,
                   coalesce(case e.kind when 'collect-fee' then e.payload::jsonb -> 'details' ->> 'transferred'
                                        when 'accept' then h.payload::jsonb -> 'details' ->> 'transferred' end, 'false') = 'true'
                     as by_transfer
            from event_fact e
            join dossier_fact d on d.id = e.dossier_id
            left join event_fact h
              on e.kind = 'accept' and h.dossier_id = e.dossier_id and h.seq = 1 and d.channel = 'COUNTER'
                 and h.payload::jsonb -> 'change' ->> 'moneyState' = 'PAID'
            where e.happened_at >= :from and e.happened_at < :to
              and e.actor_kind = 'OFFICIAL' and e.actor_id = :official and e.office_id = :office
              and e.kind in ('accept', 'collect-fee', 'return-result')
            order by e.happened_at, e.dossier_id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final DossierRows rows;
    private final Catalogue catalogue;
    private final ZoneId zone;

    ShiftQuery(JdbcClient jdbc, DossierRows rows, Catalogue catalogue, ZoneId zone) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.catalogue = catalogue;
        this.zone = zone;
    }

    /** What was done, in the order of the day, at most {@value ShiftDay#MOST} lines. */
    List<ShiftDay.Line> lines(int official, OfficeId office, LocalDate day) {
        return jdbc.sql(LINES)
                .param("from", Columns.parameter(day.atStartOfDay(zone).toInstant()))
                .param(
                        "to",
                        Columns.parameter(day.plusDays(1).atStartOfDay(zone).toInstant()))
                .param("official", official)
                .param("office", office.value())
                .param("most", ShiftDay.MOST)
                .query((row, no) -> line(row, day))
                .list();
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
}
