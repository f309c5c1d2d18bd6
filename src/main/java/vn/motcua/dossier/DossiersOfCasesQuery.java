package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.catalogue.ProcedureCaseId;
import vn.motcua.catalogue.route.DossiersOfCases;

/** Counts dossiers by their cases; asked when an administrator changes a procedure or a route. */
@Repository
class DossiersOfCasesQuery implements DossiersOfCases {

    private static final String OPEN = """
            select d.id from dossier_state s
            join dossier d on d.id = s.dossier_id
            where s.closed_on is null and d.accepted_at is not null and d.procedure_case_id in (:cases)
            limit :most""";

    private static final String ACCEPTED = """
            select d.id from dossier_state s
            join dossier d on d.id = s.dossier_id
            where s.received_on >= :day and d.procedure_case_id in (:cases)
            limit 1""";

    private final EntityManager entities;

    DossiersOfCasesQuery(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    @Transactional(readOnly = true)
    public int open(Collection<ProcedureCaseId> cases, int most) {
        return cases.isEmpty()
                ? 0
                : entities.createNativeQuery(OPEN)
                        .setParameter("cases", ids(cases))
                        .setParameter("most", most)
                        .getResultList()
                        .size();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean acceptedSince(Collection<ProcedureCaseId> cases, LocalDate day) {
        return !cases.isEmpty()
                && !entities.createNativeQuery(ACCEPTED)
                        .setParameter("cases", ids(cases))
                        .setParameter("day", day)
                        .getResultList()
                        .isEmpty();
    }

    private static List<Integer> ids(Collection<ProcedureCaseId> cases) {
        return cases.stream().map(ProcedureCaseId::value).toList();
    }
}
