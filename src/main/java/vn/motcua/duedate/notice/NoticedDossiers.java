package vn.motcua.duedate.notice;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All effects of notices on dossiers. */
interface NoticedDossiers extends Repository<NoticedDossier, NoticedDossier.Key> {

    /** The dossiers among these that a notice has already done. */
    @Query("""
            select key.dossierId from NoticedDossier
            where key.noticeId = :notice and key.direction = :direction and key.dossierId in :dossiers
            """)
    List<UUID> done(UUID notice, CalendarNotices.Direction direction, List<UUID> dossiers);

    /** The effects of applying a notice on these dossiers. */
    @Query("""
            from NoticedDossier
            where key.noticeId = :notice and key.direction = APPLIED and eventSeq is not null and key.dossierId in :dossiers
            """)
    List<NoticedDossier> changed(UUID notice, List<UUID> dossiers);

    /** The next dossiers that applying a notice changed, in order of id, after a position. */
    @Query("""
            select key.dossierId from NoticedDossier
            where key.noticeId = :notice and key.direction = APPLIED and eventSeq is not null and key.dossierId > :after
            order by key.dossierId limit :size
            """)
    List<UUID> toRestore(UUID notice, UUID after, int size);
}
