package vn.motcua.duedate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All checks of promised dates, including interrupted ones. */
interface RecordedChecks extends Repository<DeadlineCheck, Long> {

    DeadlineCheck save(DeadlineCheck check);

    Optional<DeadlineCheck> findById(long id);

    /** Whether a check that began after a moment has not ended. */
    boolean existsByFinishedAtIsNullAndStartedAtAfter(Instant moment);

    Optional<DeadlineCheck> findFirstByFinishedAtIsNotNullOrderByIdDesc();

    /** The newest checks with ids below a bound. */
    List<DeadlineCheck> findByIdLessThanOrderByIdDesc(long id, Limit most);
}
