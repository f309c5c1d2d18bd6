package vn.motcua.feedback;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of remarks with their replies. */
interface Remarks extends Repository<Remark, Long> {

    Remark save(Remark remark);

    Optional<Remark> findByIdAndDossierId(long id, UUID dossier);

    /** Remarks about a dossier, newest first. */
    @Query("select r from Remark r join fetch r.dossier where r.dossier.id = :dossier order by r.id desc")
    List<Remark> of(UUID dossier, Limit most);

    /** Remarks with these ids, oldest first. */
    @Query("select r from Remark r join fetch r.dossier where r.id in :ids order by r.id")
    List<Remark> all(Collection<Long> ids);
}
