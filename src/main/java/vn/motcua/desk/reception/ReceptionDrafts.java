package vn.motcua.desk.reception;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The drafts of all desks. */
interface ReceptionDrafts extends Repository<ReceptionDraft, ReceptionDraft.Key> {

    /** Saves a draft in place of the previous one; of two concurrent requests the later one wins. */
    @Modifying
    @Query("""
            insert into ReceptionDraft (officialId, officeId, content, savedAt) values (:official, :office, :content, :at)
            on conflict (officialId, officeId) do update set content = excluded.content, savedAt = excluded.savedAt
            """)
    void keep(int official, int office, byte[] content, Instant at);

    Optional<ReceptionDraft> findByOfficialIdAndOfficeIdAndSavedAtGreaterThanEqual(
            int official, int office, Instant oldest);

    @Modifying
    @Query("delete from ReceptionDraft where officialId = :official and officeId = :office")
    void discard(int official, int office);

    @Modifying
    @Query("delete from ReceptionDraft where savedAt < :oldest")
    void discardOlderThan(Instant oldest);
}
