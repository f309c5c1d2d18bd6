package vn.motcua.identity.account;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the sign-in log; entries are only added. */
public interface SignInLog extends Repository<SignInEvent, Long> {

    /** Adds an entry in a transaction of its own, so that it is stored even when the request is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    SignInEvent save(SignInEvent event);
}
