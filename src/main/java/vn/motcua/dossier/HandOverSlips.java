package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.Columns;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Organisation;

/** What stands on the slip that goes with files to another office. */
@Service
@Transactional
public class HandOverSlips {

    /** The most files on one slip; those given later wait for the next. */
    public static final int MOST = 100;

    private static final String GIVEN = """
            select d.id, d.code, d.procedure_version_id, d.owner_name, d.owner_address, d.subject, h.from_office_id, h.from_name,
                   h.to_office_id, s.name as step, h.given_at, d.due_at, d.result_number, d.money_state, d.result_delivery,
                   (select count(*) from dossier_component c where c.dossier_id = d.id) as papers
            from hand_over h
            join dossier d on d.id = h.dossier_id
            join dossier_step s on s.dossier_id = h.dossier_id and s.no = h.step_no
            where h.state = 'PENDING' and h.from_office_id = any (:offices) and h.to_office_id = :to
            order by h.given_at, h.dossier_id, h.no
            limit :size
            """;

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final Organisation organisation;
    private final ViewLog log;

    HandOverSlips(JdbcClient jdbc, Catalogue catalogue, Organisation organisation, ViewLog log) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.log = log;
    }

    /** The files the actor's offices gave to another and nobody has taken yet, oldest first, at most {@value #MOST}. */
    public List<HandOverLine> given(OfficeId to, Actor actor) {
        log.listing("hand-over", actor, ViewPurpose.PRINTING);
        return jdbc.sql(GIVEN)
                .param("offices", OfficeScopeCondition.ids(actor.acting(), organisation))
                .param("to", to.value())
                .param("size", MOST)
                .query((row, no) -> line(row))
                .list();
    }

    private HandOverLine line(ResultSet row) throws SQLException {
        return new HandOverLine(
                Columns.dossier(row, "id"),
                Columns.text(row, "code"),
                catalogue.version(new ProcedureVersionId(row.getInt("procedure_version_id"))),
                Columns.text(row, "owner_name"),
                row.getString("owner_address"),
                Columns.text(row, "subject"),
                organisation.office(Columns.office(row, "from_office_id")),
                Columns.text(row, "from_name"),
                organisation.office(Columns.office(row, "to_office_id")),
                Columns.text(row, "step"),
                Columns.moment(row, "given_at"),
                Columns.instant(row, "due_at"),
                row.getInt("papers"),
                row.getString("result_number"),
                Columns.constant(row, "money_state", MoneyState.class) == MoneyState.DUE,
                Columns.constant(row, "result_delivery", ResultDelivery.class) == ResultDelivery.POST);
    }
}
