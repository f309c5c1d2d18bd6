package vn.motcua.duedate.notice;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What notices did to dossiers. */
interface NoticedDossiers extends Repository<NoticedDossier, NoticedDossier.Key> {

    /** Those of the dossiers that a notice has done already. */
    @Query("""
            select key.dossierId from NoticedDossier
            where key.noticeId = :notice and key.direction = :direction and key.dossierId in :dossiers
            """)
    List<UUID> done(UUID notice, CalendarNotices.Direction direction, List<UUID> dossiers);

    /** What applying a notice changed of the dossiers. */
    @Query("""
            from NoticedDossier
            where key.noticeId = :notice and key.direction = APPLIED and eventSeq is not null and key.dossierId in :dossiers
            """)
    List<NoticedDossier> changed(UUID notice, List<UUID> dossiers);

    /** So many dossiers that applying a notice changed, in order of their ids, after a position. */
    @Query("""
            select key.dossierId from NoticedDossier
            where key.noticeId = :notice and key.direction = APPLIED and eventSeq is not null and key.dossierId > :after
            order by key.dossierId limit :size
            """)
    List<UUID> toRestore(UUID notice, UUID after, int size);
}
