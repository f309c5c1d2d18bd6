package vn.motcua.identity.account;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Repository of the sign-in log; entries are only added. */
public interface SignInLog extends Repository<SignInEvent, Long> {

    /** Adds an entry in a transaction of its own, so that it is stored even when the request is rolled back. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    SignInEvent save(SignInEvent event);

    /** What became of an account, newest first. */
    List<SignInEvent> findByUsernameAndAccountIdOrderByAtDesc(String username, int account, Limit limit);
}
