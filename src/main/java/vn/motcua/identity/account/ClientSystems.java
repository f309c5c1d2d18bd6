package vn.motcua.identity.account;

import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Repository of the client systems that use the API. */
interface ClientSystems extends Repository<ClientSystem, Integer> {

    Optional<ClientSystem> findByName(String name);

    Optional<ClientSystem> findByTokenHash(byte[] tokenHash);

    boolean existsByTokenHashAndEnabledTrue(byte[] tokenHash);

    boolean existsByNameOrTokenHash(String name, byte[] tokenHash);

    ClientSystem save(ClientSystem system);
}
