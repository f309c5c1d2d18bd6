package vn.motcua.feedback;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The dossiers, to be read. */
interface DossierFacts extends Repository<DossierFact, UUID> {

    Optional<DossierFact> findById(UUID id);
}
