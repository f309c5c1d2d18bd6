package vn.motcua.notification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is sent, was sent, or was laid aside. */
interface Deliveries extends Repository<Delivery, Long> {

    List<Delivery> findByIdInOrderById(Collection<Long> ids);

    /** Holds a delivery until the transaction ends: a worker whose claim has run out must not undo what another noted. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Delivery where id = :id")
    Optional<Delivery> lock(long id);

    Delivery save(Delivery delivery);
}
