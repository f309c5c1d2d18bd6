package vn.motcua.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of kiosks, wall displays and tablets. */
interface QueueDevices extends Repository<QueueDevice, Integer> {

    QueueDevice save(QueueDevice device);

    Optional<QueueDevice> findByIdAndOfficeId(int id, int office);

    List<QueueDevice> findByOfficeIdAndRevokedAtIsNullOrderByIdDesc(int office, Limit most);

    Optional<QueueDevice> findByTokenHashAndKindAndRevokedAtIsNull(byte[] token, QueueDevice.Kind kind);

    /** Binds a browser to a device that has none. */
    @Modifying
    @Query("""
            update QueueDevice d set d.browserHash = :browser, d.boundAt = :now
            where d.id = :id and d.browserHash is null and d.revokedAt is null and d.createdAt > :since""")
    int bind(int id, byte[] browser, Instant now, Instant since);
}
