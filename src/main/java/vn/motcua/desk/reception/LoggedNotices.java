package vn.motcua.desk.reception;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All notices that desks gave instead of accepting a dossier. */
interface LoggedNotices extends Repository<LoggedNotice, UUID> {

    LoggedNotice save(LoggedNotice notice);

    Optional<LoggedNotice> findById(UUID id);

    boolean existsByOfficeIdAndCode(int officeId, String code);

    /** Requests for papers given at these offices since then, to whoever has the number, telephone or name, or with the code. */
    @Query("""
            select n from LoggedNotice n
            where n.officeId in :offices and n.givenAt >= :since and n.kind = SUPPLEMENT
              and (n.code = :code or n.applicantIdentifier = :digits or n.applicantPhone = :digits
                   or n.applicantFolded = :folded)
            order by n.givenAt desc
            limit 20
            """)
    List<LoggedNotice> sought(Collection<Integer> offices, Instant since, String code, String digits, String folded);
}
