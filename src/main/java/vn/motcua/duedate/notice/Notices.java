package vn.motcua.duedate.notice;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All calendar notices. */
interface Notices extends Repository<CalendarNotice, UUID> {

    /** Saves a notice at once, so that a concurrent run is detected. */
    CalendarNotice saveAndFlush(CalendarNotice notice);

    @Query("from CalendarNotice n join fetch n.version where n.id = :id")
    Optional<CalendarNotice> find(UUID id);

    /** The notice, locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CalendarNotice where id = :id")
    Optional<CalendarNotice> lock(UUID id);

    /** The notice that announces a version, unless it was withdrawn. */
    @Query("from CalendarNotice n join fetch n.version where n.version.id = :version and n.state <> WITHDRAWN")
    Optional<CalendarNotice> announcing(int version);

    /** Notices after a position, newest first; from the newest one without a position. */
    default List<CalendarNotice> newest(@Nullable Instant before, @Nullable UUID id, int size) {
        return before == null || id == null ? newest(size) : newestBefore(before, id, size);
    }

    /** The newest notices, newest first. */
    @Query("from CalendarNotice n join fetch n.version order by n.proposed.at desc, n.id desc limit :size")
    List<CalendarNotice> newest(int size);

    /** Notices proposed before a position, newest first. */
    @Query("""
            from CalendarNotice n join fetch n.version
            where n.proposed.at < :before or n.proposed.at = :before and n.id < :id
            order by n.proposed.at desc, n.id desc limit :size
            """)
    List<CalendarNotice> newestBefore(Instant before, UUID id, int size);

    /** The notices that had an effect on a dossier, oldest first. */
    @Query("""
            from CalendarNotice n join fetch n.version
            where n.id in (select d.key.noticeId from NoticedDossier d where d.key.dossierId = :dossier)
            order by n.proposed.at, n.id
            """)
    List<CalendarNotice> of(UUID dossier);

    boolean existsByStateIn(Collection<NoticeState> states);

    @Query("from AnnouncedVersion where id = :id")
    AnnouncedVersion version(int id);

    /** The label of the version on which a version is based. */
    @Query("select b.label from AnnouncedVersion v join AnnouncedVersion b on b.id = v.basedOnId where v.id = :version")
    Optional<String> baseLabel(int version);
}
