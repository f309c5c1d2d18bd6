package vn.motcua.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of questions with their answers. */
interface Questions extends Repository<Question, Long> {

    Question save(Question question);

    Optional<Question> findByIdAndOfficeId(long id, int office);

    /** Questions about a dossier, newest first. */
    @Query("""
            select q from Question q join fetch q.dossier left join fetch q.answer
            where q.dossier.id = :dossier order by q.id desc""")
    List<Question> of(UUID dossier, Limit most);

    /** Number of unanswered questions about a dossier. */
    @Query("select count(q) from Question q left join q.answer a where q.dossier.id = :dossier and a is null")
    long waiting(UUID dossier);

    /** Moment of the latest answer to a question about a dossier; null for none. */
    @Query("select max(q.answer.answeredAt) from Question q where q.dossier.id = :dossier")
    @Nullable
    Instant answered(UUID dossier);

    /** Unanswered questions about a dossier to an office, oldest first. */
    @Query("""
            select q from Question q join fetch q.dossier left join fetch q.answer a
            where q.dossier.id = :dossier and q.officeId = :office and a is null order by q.id""")
    List<Question> waiting(UUID dossier, int office);

    /** Unanswered questions to an office after an id, oldest first. */
    @Query("""
            select q from Question q join fetch q.dossier left join fetch q.answer a
            where q.officeId = :office and a is null and q.id > :after order by q.id""")
    List<Question> waiting(int office, long after, Limit most);
}
