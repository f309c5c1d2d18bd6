package vn.motcua.desk;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.dossier.DossierReader;
import vn.motcua.dossier.query.OfficeScopeCondition;
import vn.motcua.organisation.Actor;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierId;

/**
 * Dossiers one person handed in at one go, one after the other: each lives on its own, and they share one slip. A bundle is
 * known by its first dossier.
 */
@Service
@Transactional
public class ReceptionBundles {

    /** More than anybody carries to a counter. */
    private static final int MOST = 30;

    private static final String OF = """
            select b.dossier_id
            from reception_bundle b
            where b.bundle_id = (select bundle_id from reception_bundle where dossier_id = :dossier)
              and exists (select from dossier d where d.id = b.dossier_id and
            """ + OfficeScopeCondition.IN_SCOPE + """
            )
            order by b.no
            """;

    private final JdbcClient jdbc;
    private final DossierReader reader;

    ReceptionBundles(JdbcClient jdbc, DossierReader reader) {
        this.jdbc = jdbc;
        this.reader = reader;
    }

    /**
     * Puts a dossier with an earlier one; does nothing when it is there already.
     *
     * @throws RefusedException NOT_FOUND when the actor may not see both, CONFLICT when the bundle is full
     */
    public void join(DossierId earlier, DossierId dossier, Actor actor) {
        if (earlier.equals(dossier)) {
            return;
        }
        for (DossierId each : List.of(earlier, dossier)) {
            if (reader.find(each.toString(), actor).isEmpty()) {
                throw RefusedException.notFound("dossier.refusal.not-found");
            }
        }
        add(earlier, earlier, 1);
        UUID bundle = jdbc.sql("select bundle_id from reception_bundle where dossier_id = :dossier for update")
                .param("dossier", earlier.value())
                .query(UUID.class)
                .single();
        int last = jdbc.sql("select max(no) from reception_bundle where bundle_id = :bundle")
                .param("bundle", bundle)
                .query(Integer.class)
                .single();
        if (last >= MOST) {
            throw RefusedException.conflict("dossier.refusal.bundle-full", MOST);
        }
        add(dossier, new DossierId(bundle), last + 1);
    }

    private void add(DossierId dossier, DossierId bundle, int no) {
        jdbc.sql("""
                        insert into reception_bundle (dossier_id, bundle_id, no) values (:dossier, :bundle, :no)
                        on conflict on constraint reception_bundle_pk do nothing
                        """)
                .param("dossier", dossier.value())
                .param("bundle", bundle.value())
                .param("no", no)
                .update();
    }

    /** All dossiers handed in together with this one, itself among them, in order; empty when it came alone. */
    @Transactional(readOnly = true)
    public List<DossierId> of(DossierId dossier, Actor actor) {
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
