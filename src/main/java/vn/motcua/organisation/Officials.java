package vn.motcua.organisation;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of officials, including officials who have left. */
interface Officials extends Repository<OfficialEntity, Integer> {

    OfficialEntity save(OfficialEntity official);

    /** Saves and flushes at once, so that a code that is taken fails here. */
    OfficialEntity saveAndFlush(OfficialEntity official);

    /** Finds an official and locks the row until the end of the transaction, so that administrators follow each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OfficialEntity where id = :id")
    Optional<OfficialEntity> lock(int id);

    Optional<OfficialEntity> findById(int id);

    /** Loads all officials with their assignments in one query. */
    @Query("from OfficialEntity o left join fetch o.assignments")
    List<OfficialEntity> withAssignments();
}
