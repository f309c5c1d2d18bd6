package vn.motcua.feedback;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Read-only repository of dossier data. */
interface DossierFacts extends Repository<DossierFact, UUID> {

    Optional<DossierFact> findById(UUID id);
}
