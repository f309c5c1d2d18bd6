package vn.motcua.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of officials, including officials who have left. */
interface Officials extends Repository<OfficialEntity, Integer> {

    OfficialEntity save(OfficialEntity official);

    Optional<OfficialEntity> findById(int id);

    /** Loads all officials with their assignments in one query. */
    @Query("from OfficialEntity o left join fetch o.assignments")
    List<OfficialEntity> withAssignments();
}
