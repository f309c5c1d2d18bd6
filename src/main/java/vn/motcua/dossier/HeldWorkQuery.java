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
              and s.finished_at is null
            order by s.due_at, s.dossier_id
            limit :most""";

    static final String HOLDERS = """
            select distinct s.office_id, s.role, s.holder_id from current_step_fact s
            where s.state in ('ACTIVE', 'PAUSED') and s.holder_id is not null and s.finished_at is null
            order by 1, 2, 3""";

    static final String OPEN = """
            select count(*) from (
                select s.dossier_id from dossier_state s where s.receiving_office_id = :office and s.closed_on is null
                union
                select s.dossier_id from dossier_state s
                where s.receiving_office_id = :office and s.delivery_state = 'WAITING'
                union
                select s.dossier_id from planned_step p
                join dossier d on d.planned_route = p.route
                join dossier_state s on s.dossier_id = d.id
                where p.office_id = :office and s.closed_on is null
                  and substr(s.step_states, p.no, 1) in ('W', 'O', 'A', 'P')
                limit :most) work""";

    private final EntityManager entities;

    HeldWorkQuery(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public int heldBy(OfficialId official, OfficeId office, Role role, int most) {
        return held(official, office, role, most).size();
    }

    @Override
    @Transactional(readOnly = true)
    public int openAt(OfficeId office, int most) {
        return ((Number) entities.createNativeQuery(OPEN)
                        .setParameter("office", office.value())
                        .setParameter("most", most)
                        .getSingleResult())
                .intValue();
    }

    /** Official who holds work at an office in a role. */
    record Holder(OfficialId official, OfficeId office, Role role) {}

    /** Everybody who holds work; what is finished and waits to be taken elsewhere is held no more. */
    @SuppressWarnings("unchecked") // a native query says its type where it is made
    @Transactional(readOnly = true)
    public List<Holder> holders() {
        List<Object[]> rows =
                entities.createNativeQuery(HOLDERS, Object[].class).getResultList();
        return rows.stream()
                .map(row -> new Holder(
                        new OfficialId(((Number) row[2]).intValue()),
                        new OfficeId(((Number) row[0]).intValue()),
                        Role.valueOf((String) row[1])))
                .toList();
    }

    /** The dossiers, those due first first; what is finished and waits to be taken elsewhere is held no more. */
    @SuppressWarnings("unchecked") // a native query says its type where it is made
    @Transactional(readOnly = true)
    public List<UUID> held(OfficialId official, OfficeId office, Role role, int most) {
        return entities.createNativeQuery(HELD, UUID.class)
                .setParameter("office", office.value())
                .setParameter("official", official.value())
                .setParameter("role", role.name())
                .setParameter("most", most)
                .getResultList();
    }
}
