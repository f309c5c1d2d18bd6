package vn.motcua.notification.channel;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All messages that the demo kept instead of sending them. */
public interface KeptMessages extends Repository<KeptMessage, Long> {

    KeptMessage save(KeptMessage message);

    /** The newest messages with ids below a bound, newest first. */
    List<KeptMessage> findByIdLessThanOrderByIdDesc(long before, Limit limit);
}
