package vn.motcua.desk;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The shelves of all waiting results. */
interface ResultShelves extends Repository<ResultShelf, UUID> {

    /** Sets the shelf of a result; of two concurrent requests the later one wins. */
    @Modifying
    @Query("""
            insert into ResultShelf (dossierId, shelf, placedAt, placedBy) values (:dossier, :shelf, :at, :by)
            on conflict (dossierId) do update
            set shelf = excluded.shelf, placedAt = excluded.placedAt, placedBy = excluded.placedBy
            """)
    void place(UUID dossier, String shelf, Instant at, String by);

    @Modifying
    @Query("delete from ResultShelf where dossierId = :dossier")
    void clear(UUID dossier);

    List<ResultShelf> findByDossierIdIn(Collection<UUID> dossiers);
}
