package vn.motcua.desk.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.DossierColumns;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.dossier.value.MoneyState;
import vn.motcua.dossier.value.ResultDelivery;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.Columns;

/** Reads the files that are on their way to an office, and locks the numbers of slips. */
@Component
class GivenFilesQuery {

    private static final String GIVEN = """
            select d.id, d.code, d.procedure_version_id, d.owner_name, d.owner_address, d.subject, h.from_office_id, h.from_name, h.no,
                   h.to_office_id, s.name as step, h.given_at, d.due_at, d.result_number, d.money_state, d.result_delivery,
                   (select count(*) from dossier_component_fact c where c.dossier_id = d.id) as papers
            from hand_over_fact h
            join dossier_fact d on d.id = h.dossier_id
            join planned_step_fact s on s.route = d.planned_route and s.no = h.step_no
            where h.state = 'PENDING' and h.from_office_id = any (:offices) and h.to_office_id = :to
            order by h.given_at, h.dossier_id, h.no
            limit :size
            """;

    /**
     * Locks the numbers of an office: they have no gaps, so a transaction that takes one waits for the other to end.
     */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('hand-over-slip', :office))";

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Organisation organisation;

    GivenFilesQuery(JdbcClient jdbc, Catalogue catalogue, Organisation organisation) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.organisation = organisation;
    }

    /** A line and the number of its hand-over within the dossier. */
    record Given(HandOverLine line, int no) {}

    /** Files handed over by the actor's offices to another one and not yet taken, oldest first. */
    List<Given> given(OfficeId to, Actor actor, int most) {
        return jdbc.sql(GIVEN)
                .param("offices", OfficeScopeCondition.ids(actor.acting(), organisation))
                .param("to", to.value())
                .param("size", most)
                .query((row, no) -> new Given(line(row), row.getInt("no")))
                .list();
    }

    /** Locks the numbers of an office's slips until the end of the transaction. */
    void lockNumbers(OfficeId office) {
        jdbc.sql(LOCK).param("office", office.value()).query().listOfRows();
    }

    private HandOverLine line(ResultSet row) throws SQLException {
        return new HandOverLine(
                Columns.dossier(row, "id"),
                Columns.text(row, "code"),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                Columns.text(row, "owner_name"),
                row.getString("owner_address"),
                Columns.text(row, "subject"),
                organisation.office(DossierColumns.office(row, "from_office_id")),
                Columns.text(row, "from_name"),
                organisation.office(DossierColumns.office(row, "to_office_id")),
                Columns.text(row, "step"),
                Columns.moment(row, "given_at"),
                Columns.instant(row, "due_at"),
                row.getInt("papers"),
                row.getString("result_number"),
                Columns.constant(row, "money_state", MoneyState.class) == MoneyState.DUE,
                Columns.constant(row, "result_delivery", ResultDelivery.class) == ResultDelivery.POST);
    }
}
