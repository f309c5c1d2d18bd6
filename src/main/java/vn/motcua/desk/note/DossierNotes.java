package vn.motcua.desk.note;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Repository of notes with their readings. */
interface DossierNotes extends Repository<DossierNote, Long> {

    DossierNote save(DossierNote note);

    Optional<DossierNote> findByIdAndDossierId(long id, UUID dossier);

    /** Notes on a dossier, newest first. */
    @Query("select n from DossierNote n left join fetch n.reading where n.dossierId = :dossier order by n.id desc")
    List<DossierNote> of(UUID dossier, Limit most);

    /** Notes to an official that are not read, newest first. */
    @Query("""
            select n from DossierNote n left join fetch n.reading r
            where n.toOfficialId = :official and r is null order by n.id desc""")
    List<DossierNote> waiting(int official, Limit most);

    /** Notes on a dossier from one official to another that are not read. */
    @Query("""
            select n from DossierNote n left join fetch n.reading r
            where n.dossierId = :dossier and n.officialId = :author and n.toOfficialId = :colleague and r is null""")
    List<DossierNote> waiting(UUID dossier, int author, int colleague);
}
