package vn.motcua.identity.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;

/** Repository of the sign-in log for its readers. */
public interface SignInHistory extends Repository<SignInEvent, Long>, JpaSpecificationExecutor<SignInEvent> {

    /** What became of an account, newest first. */
    List<SignInEvent> findByUsernameAndAccountIdOrderByAtDesc(String username, int account, Limit limit);

    /** Whether anything became of an account of that name. */
    boolean existsByUsername(String username);

    /** How often a name failed, with the first and the last time. */
    interface Failures {
        String getUsername();

        int getTimes();

        Instant getFirst();

        Instant getLast();
    }

    /**
     * User names that failed often, the most frequent first.
     *
     * @param everything whether all names are asked for, also those of no account
     * @param officials officials whose accounts are asked for otherwise; not empty
     */
    @Query(nativeQuery = true, value = """
            select s.username, count(*) as times, min(s.at) as first, max(s.at) as last
            from sign_in_log s left join account a on a.id = s.account_id
            where s.event in ('FAILED', 'BLOCKED', 'SECOND_FACTOR_FAILED') and s.at >= :from and s.at < :to
              and (:everything or a.official_id in (:officials))
            group by s.username having count(*) >= :least
            order by times desc, s.username limit :most""")
    List<Failures> failures(
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("everything") boolean everything,
            @Param("officials") Collection<Integer> officials,
            @Param("least") int least,
            @Param("most") int most);
}
