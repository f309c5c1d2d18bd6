package vn.motcua.desk;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.Organisation;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/** Results that one person can take along at one go: those of the same slip, and those of the same owner. */
@Service
@Transactional(readOnly = true)
public class ResultsTogether {

    /** More than anybody carries from a counter. */
    public static final int MOST = 30;

    private static final String WAITING = "select " + DossierRows.COLUMNS + """
            from dossier_fact d
            where d.id in (
                select cast(:dossier as uuid)
                union select other.dossier_id from reception_bundle this
                      join reception_bundle other on other.bundle_id = this.bundle_id
                      where this.dossier_id = :dossier
                union select other.id from dossier_fact this
                      join dossier_fact other on other.owner_identifier = this.owner_identifier
                      where this.id = :dossier and other.receiving_office_id = any (:offices))
              and d.receiving_office_id = any (:offices) and d.business_state = 'RESULT_READY'
            order by d.finished_at, d.id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final DossierLists lists;
    private final DossierRows rows;
    private final Organisation organisation;

    ResultsTogether(JdbcClient jdbc, DossierLists lists, DossierRows rows, Organisation organisation) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.rows = rows;
        this.organisation = organisation;
    }

    /**
     * What waits at the actor's desk with a dossier, itself among them while its result waits; the longest waiting first, at
     * most {@value #MOST}.
     *
     * @throws RefusedException NOT_FOUND when there is no such dossier in the actor's scope
     */
    public List<DossierRow> with(DossierId dossier, Actor actor) {
        if (lists.line(dossier, actor).isEmpty()) {
            throw RefusedException.notFound("dossier.refusal.not-found");
        }
        return jdbc.sql(WAITING)
                .param("dossier", dossier.value())
                .param("offices", OfficeScopeCondition.ids(actor.acting(), organisation))
                .param("most", MOST)
                .query((row, no) -> rows.row(row))
                .list();
    }
}
