package vn.motcua.identity.account;

import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.repository.Repository;

/** Repository of the sign-in log for its readers. */
public interface SignInHistory extends Repository<SignInEvent, Long>, JpaSpecificationExecutor<SignInEvent> {

    /** What became of an account, newest first. */
    List<SignInEvent> findByUsernameAndAccountIdOrderByAtDesc(String username, int account, Limit limit);
}
