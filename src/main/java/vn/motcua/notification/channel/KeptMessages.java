package vn.motcua.notification.channel;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** What the demo would have sent. */
public interface KeptMessages extends Repository<KeptMessage, Long> {

    KeptMessage save(KeptMessage message);

    /** The newest of those before a number, newest first. */
    List<KeptMessage> findByIdLessThanOrderByIdDesc(long before, Limit limit);
}
