package vn.motcua.identity.account;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who signed in, out, unlocked a desk, or failed to; lines are only ever added. */
public interface SignInLog extends Repository<SignInEvent, Long> {

    /** Adds a line in a transaction of its own: a failure stays known whatever becomes of the request. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    SignInEvent save(SignInEvent event);
}
