package vn.motcua.desk.reception;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.ProcedureVersionId;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.vocabulary.DossierId;

/** Reads the dossiers of a bundle, and the procedures that an office received most often recently. */
@Component
class DeskReceptionQuery {

    private static final String BUNDLE = """
            select b.dossier_id
            from reception_bundle b
            where b.bundle_id = (select bundle_id from reception_bundle where dossier_id = :dossier)
              and exists (select from dossier_fact d where d.id = b.dossier_id and
            """ + OfficeScopeCondition.IN_SCOPE + """
            )
            order by b.no
            """;

    /** Counts the newest receptions only, by an index, so that the cost does not grow with the history. */
    private static final String MOST_RECEIVED = """
            select newest.procedure_version_id
            from (select d.procedure_version_id
                  from dossier_fact d
                  where d.receiving_office_id = :office and d.received_on >= :since
                  order by d.received_on desc
                  limit 500) newest
            group by newest.procedure_version_id
            order by count(*) desc, newest.procedure_version_id
            limit 20
            """;

    private final JdbcClient jdbc;

    DeskReceptionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dossiers handed in together with this one, including it, in order. */
    List<DossierId> bundle(DossierId dossier, Actor actor) {
        return jdbc
                .sql(BUNDLE)
                .param("dossier", dossier.value())
                .params(OfficeScopeCondition.parameters(actor))
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
    }

    /** At most 20 procedure versions of an office's newest receptions, the most frequent first. */
    List<ProcedureVersionId> mostReceived(LocalDate since, OfficeId office) {
        return jdbc
                .sql(MOST_RECEIVED)
                .param("office", office.value())
                .param("since", since)
                .query(Integer.class)
                .list()
                .stream()
                .map(ProcedureVersionId::new)
                .toList();
    }
}
