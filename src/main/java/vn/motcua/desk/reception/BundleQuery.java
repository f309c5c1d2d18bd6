package vn.motcua.desk.reception;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.vocabulary.DossierId;

/** Reads the dossiers of a bundle that an actor may see. */
@Component
class BundleQuery {

    private static final String OF = """
            select b.dossier_id
            from reception_bundle b
            where b.bundle_id = (select bundle_id from reception_bundle where dossier_id = :dossier)
              and exists (select from dossier_fact d where d.id = b.dossier_id and
            """ + OfficeScopeCondition.IN_SCOPE + """
            )
            order by b.no
            """;

    private final JdbcClient jdbc;

    BundleQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those handed in together with this dossier, itself among them, in order. */
    List<DossierId> of(DossierId dossier, Actor actor) {
        return jdbc
                .sql(OF)
                .param("dossier", dossier.value())
                .params(OfficeScopeCondition.parameters(actor))
                .query(UUID.class)
                .list()
                .stream()
                .map(DossierId::new)
                .toList();
    }
}
