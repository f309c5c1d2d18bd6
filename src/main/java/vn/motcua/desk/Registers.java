package vn.motcua.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.audit.ViewLog;
import vn.motcua.audit.ViewPurpose;
import vn.motcua.catalogue.Catalogue;
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
 * The register of dossiers of an office: every dossier it received, in the order of their codes, none ever left out. Read in
 * batches, for a register may be long; each reading stands in the view log.
 */
@Service
@Transactional
public class Registers {

    /** The most lines of a batch. */
    public static final int BATCH = 500;

    private static final String LINES = """
            select d.id, d.code, d.procedure_version_id, d.owner_name, d.owner_address, d.owner_phone, d.competent_office_id,
                   d.received_on, d.accepted_at, d.due_at, d.finished_at, d.returned_at, d.result_delivery, d.business_state,
                   d.extended_at,
                   (select min(s.started_at) from dossier_step_fact s where s.dossier_id = d.id and s.no > 1) as passed_on_at
            from dossier_fact d
            where d.receiving_office_id = :office and d.received_on between :from and :to
              and (d.received_on, length(d.code), d.code) > (:after_day, :after_length, :after_code)
            order by d.received_on, length(d.code), d.code
            limit :size
            """;

    /** How many codes the office had given out in the year before each day. */
    private static final String NUMBERS = """
            select day, cast(sum(last) over (partition by extract(year from day) order by day) - last as bigint) as before
            from code_count
            where office_id = :office and day between :year and :to
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;

    Registers(JdbcClient jdbc, Catalogue catalogue, Organisation organisation, ViewLog log) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
    }

    /**
     * A batch of the register.
     *
     * @param from the first day of reception
     * @param to the last day, not before the first
     * @param cursor where the batch begins, from the batch before; null for the beginning
     * @throws RefusedException NOT_FOUND when the actor may not see the office's dossiers
     */
    public KeysetPage<RegisterLine> lines(
            OfficeId office, LocalDate from, LocalDate to, @Nullable String cursor, Actor actor) {
        return lines(office, from, to, cursor, actor, ViewPurpose.PRINTING);
    }

    /**
     * The same for another purpose.
     *
     * @throws RefusedException NOT_FOUND when the actor may not see the office's dossiers
     */
    public KeysetPage<RegisterLine> lines(
            OfficeId office, LocalDate from, LocalDate to, @Nullable String cursor, Actor actor, ViewPurpose purpose) {
        if (!actor.maySee(office) && !actor.mayActAt(office)) {
            throw RefusedException.notFound("dossier.refusal.not-found");
        }
        log.listing("register", actor, purpose);
        Cursor after = Cursor.parse(cursor, 2);
        LocalDate day = after == null ? null : after.date(0);
        String code = after == null ? "" : after.text(1);
        Map<LocalDate, Long> before = new HashMap<>();
        jdbc.sql(NUMBERS)
                .param("office", office.value())
                .param("year", from.withDayOfYear(1))
                .param("to", to)
                .query((row, no) -> before.put(row.getObject("day", LocalDate.class), row.getLong("before")))
                .list();
        return KeysetPage.of(
                jdbc.sql(LINES)
                        .param("office", office.value())
                        .param("from", from)
                        .param("to", to)
                        .param("after_day", day == null ? from.minusDays(1) : day)
                        .param("after_length", code.length())
                        .param("after_code", code)
                        .param("size", BATCH + 1)
                        .query((row, no) -> line(row, before))
                        .list(),
                BATCH,
                last -> Cursor.of(last.receivedOn(), last.code().value()));
    }

    private RegisterLine line(ResultSet row, Map<LocalDate, Long> before) throws SQLException {
        DossierCode code = new DossierCode(Columns.text(row, "code"));
        return new RegisterLine(
                Columns.dossier(row, "id"),
                before.getOrDefault(code.day(), 0L) + code.sequence(),
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
}
