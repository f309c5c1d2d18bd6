package vn.motcua.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the client systems that use the API. */
interface ClientSystems extends Repository<ClientSystem, Integer> {

    Optional<ClientSystem> findByName(String name);

    /** The system that has this token, or had it before the present one. */
    @Query("select s from ClientSystem s where s.tokenHash = :hash or s.previousTokenHash = :hash")
    Optional<ClientSystem> findByToken(byte[] hash);

    Optional<ClientSystem> findById(int id);

    List<ClientSystem> findAllByOrderByName();

    /** Writes down that a system was used, unless another request did so meanwhile. */
    @Modifying
    @Transactional
    @Query("update ClientSystem set usedAt = :now where id = :id and (usedAt is null or usedAt < :before)")
    void used(int id, Instant now, Instant before);

    boolean existsByTokenHashAndEnabledTrue(byte[] tokenHash);

    boolean existsByNameOrTokenHash(String name, byte[] tokenHash);

    ClientSystem save(ClientSystem system);

    ClientSystem saveAndFlush(ClientSystem system);
}
