package vn.motcua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

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

/** What stands on papers about several dossiers: those that go to another office together, and those of one visit. */
@Service
@Transactional
public class HandOverSlips {

    /** The most files on one slip; those given later wait for the next. */
    public static final int MOST = 100;

    private static final int MOST_OF_A_VISIT = 20;

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

    /** Who handed it in is told by the number of identity, without one by name and telephone. */
    private static final String SAME_VISIT = """
            select d.id
            from dossier d join dossier one on one.id = :id
            where d.receiving_office_id = one.receiving_office_id and d.received_on = one.received_on and d.channel = one.channel
              and d.slip_issue > 0
              and coalesce(case when d.submitter_relation is null then d.owner_identifier else d.submitter_identifier end,
                           d.submitter_name || ' ' || coalesce(d.submitter_phone, d.owner_phone, ''))
                = coalesce(case when one.submitter_relation is null then one.owner_identifier else one.submitter_identifier end,
                           one.submitter_name || ' ' || coalesce(one.submitter_phone, one.owner_phone, ''))
              and
            """ + OfficeScopeCondition.IN_SCOPE + """
            order by d.code
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

    /** The dossiers that the submitter of this one handed in with it on the same day, this one among them. */
    @Transactional(readOnly = true)
    public List<DossierId> sameVisit(DossierId dossier, Actor actor) {
        return jdbc
                .sql(SAME_VISIT)
                .param("id", dossier.value())
                .params(OfficeScopeCondition.parameters(actor))
                .param("size", MOST_OF_A_VISIT)
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
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
