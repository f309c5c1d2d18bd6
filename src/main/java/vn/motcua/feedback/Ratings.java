package vn.motcua.feedback;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** Repository of ratings, by the id of the dossier. */
interface Ratings extends Repository<Rating, UUID> {

    Rating save(Rating rating);

    Optional<Rating> findById(UUID dossier);

    boolean existsById(UUID dossier);
}
