package vn.motcua.feedback;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The ratings, by dossier. */
interface Ratings extends Repository<Rating, UUID> {

    Rating save(Rating rating);

    Optional<Rating> findById(UUID dossier);

    boolean existsById(UUID dossier);
}
