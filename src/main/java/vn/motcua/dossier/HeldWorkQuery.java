package vn.motcua.dossier;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.HeldWork;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.OfficialId;
import vn.motcua.organisation.Role;

/** The dossiers whose steps an official holds, read from the steps at work of the office. */
@Repository
class HeldWorkQuery implements HeldWork {

    static final String HELD = """
            select s.dossier_id from current_step_fact s
            where s.office_id = :office and s.state in ('ACTIVE', 'PAUSED') and s.holder_id = :official and s.role = :role
            order by s.due_at, s.dossier_id
            limit :most""";

    private final EntityManager entities;

    HeldWorkQuery(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public int heldBy(OfficialId official, OfficeId office, Role role, int most) {
        return held(official, office, role, most).size();
    }

    /** The dossiers, those due first first. */
    @SuppressWarnings("unchecked") // a native query says its type where it is made
    @Transactional(readOnly = true)
    List<UUID> held(OfficialId official, OfficeId office, Role role, int most) {
        return entities.createNativeQuery(HELD, UUID.class)
                .setParameter("office", office.value())
                .setParameter("official", official.value())
                .setParameter("role", role.name())
                .setParameter("most", most)
                .getResultList();
    }
}
