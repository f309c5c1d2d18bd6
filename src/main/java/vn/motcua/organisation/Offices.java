package vn.motcua.organisation;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of offices, including offices that no longer exist. */
interface Offices extends Repository<OfficeEntity, Integer> {

    List<OfficeEntity> findAll();

    Optional<OfficeEntity> findById(int id);

    /** Saves and flushes at once, so that a code that is taken fails here. */
    OfficeEntity saveAndFlush(OfficeEntity office);

    /** Finds an office and locks the row until the end of the transaction, so that administrators follow each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from OfficeEntity where id = :id")
    Optional<OfficeEntity> lock(int id);
}
