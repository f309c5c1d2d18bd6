package vn.motcua.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All subscriptions. Code that changes a subscription reads it by a method that begins with {@code lock}, which locks
 * its row.
 */
interface Subscriptions extends Repository<Subscription, UUID> {

    Optional<Subscription> findById(UUID id);

    List<Subscription> findAllById(Iterable<UUID> ids);

    Optional<Subscription> findByWayOutHash(byte[] hash);

    @Query("from Subscription where dossierId = :dossier and state = CONFIRMED order by askedAt, id")
    List<Subscription> told(UUID dossier);

    @Query("from Subscription where dossierId in :dossiers and channel in :channels and state = CONFIRMED")
    List<Subscription> told(Collection<UUID> dossiers, Collection<NotificationChannel> channels);

    @Query("from Subscription where dossierId = :dossier and origin = RECEPTION")
    List<Subscription> fromReception(UUID dossier);

    /** Counts the confirmed subscriptions and those with a valid code; an index on the dossier finds them. */
    @Query("""
            select count(s) from Subscription s
            where s.dossierId = :dossier and (s.state = CONFIRMED or s.state = ASKED and s.codeUntil > :now)
            """)
    int countAlive(UUID dossier, Instant now);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Subscription where id = :id")
    Optional<Subscription> lock(UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Subscription where dossierId = :dossier and channel = :channel and address = :address")
    Optional<Subscription> lock(UUID dossier, NotificationChannel channel, String address);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Subscription where wayOutHash = :hash")
    Optional<Subscription> lockByWayOut(byte[] hash);

    /** Saves a subscription at once, because its deliveries refer to its row. */
    Subscription saveAndFlush(Subscription subscription);
}
