package vn.motcua.queue;

import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Repository of kiosks, wall displays and tablets. */
interface QueueDevices extends Repository<QueueDevice, Integer> {

    QueueDevice save(QueueDevice device);

    Optional<QueueDevice> findByIdAndOfficeId(int id, int office);

    List<QueueDevice> findByOfficeIdAndRevokedAtIsNullOrderByIdDesc(int office, Limit most);

    Optional<QueueDevice> findByTokenHashAndKindAndRevokedAtIsNull(byte[] token, QueueDevice.Kind kind);
}
