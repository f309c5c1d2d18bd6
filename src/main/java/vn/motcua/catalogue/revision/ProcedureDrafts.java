package vn.motcua.catalogue.revision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of the drafts of procedures. */
interface ProcedureDrafts extends Repository<ProcedureDraft, UUID> {

    ProcedureDraft saveAndFlush(ProcedureDraft draft);

    List<ProcedureDraft> saveAll(Iterable<ProcedureDraft> drafts);

    void delete(ProcedureDraft draft);

    void deleteAll(Iterable<ProcedureDraft> drafts);

    void flush();

    @Query("from ProcedureDraft where procedureCode = :code")
    Optional<ProcedureDraft> of(String code);

    /** Drafts by hand that wait for a second person, what waits longest first. */
    @Query("from ProcedureDraft where waiting.preparedAt is not null and fileId is null order by waiting.preparedAt")
    List<ProcedureDraft> waiting();

    /** First of the drafts of each file that waits. */
    @Query("""
            from ProcedureDraft d where d.waiting.preparedAt is not null and d.fileId is not null
            and not exists (select 1 from ProcedureDraft other
                where other.fileId = d.fileId and other.procedureCode < d.procedureCode)
            order by d.waiting.preparedAt""")
    List<ProcedureDraft> waitingFiles();

    /** Drafts by hand, by code. */
    @Query("from ProcedureDraft where fileId is null and procedureCode > :after order by procedureCode")
    List<ProcedureDraft> written(String after, Limit limit);

    /** Drafts that were read from a file, by code. */
    @Query("from ProcedureDraft where fileId = :file and procedureCode > :after order by procedureCode")
    List<ProcedureDraft> ofFile(UUID file, String after, Limit limit);

    @Query("select procedureCode from ProcedureDraft")
    List<String> codes();
}
