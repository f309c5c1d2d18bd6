package vn.motcua.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All deliveries: waiting, accepted, dropped or dead. */
interface Deliveries extends Repository<Delivery, Long> {

    List<Delivery> findByIdInOrderById(Collection<Long> ids);

    /**
     * Locks a delivery until the end of the transaction: a worker with an expired claim must not overwrite another's
     * result.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Delivery where id = :id")
    Optional<Delivery> lock(long id);

    Delivery save(Delivery delivery);
}
