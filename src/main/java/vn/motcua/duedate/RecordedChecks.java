package vn.motcua.duedate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** All checks of promised dates, also those that were interrupted. */
interface RecordedChecks extends Repository<DeadlineCheck, Long> {

    DeadlineCheck save(DeadlineCheck check);

    Optional<DeadlineCheck> findById(long id);

    /** Whether one has begun after a moment and not ended. */
    boolean existsByFinishedAtIsNullAndStartedAtAfter(Instant moment);

    Optional<DeadlineCheck> findFirstByFinishedAtIsNotNullOrderByIdDesc();

    /** The newest before a number. */
    List<DeadlineCheck> findByIdLessThanOrderByIdDesc(long id, Limit most);
}
