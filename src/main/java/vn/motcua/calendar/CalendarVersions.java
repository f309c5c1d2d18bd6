package vn.motcua.calendar;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * All versions of calendars, published and drafted. To be used inside a transaction: the parts of a version are loaded
 * lazily.
 */
interface CalendarVersions extends Repository<CalendarVersionEntity, Integer> {

    /** Saves a version at once, so that its id and revision are known and a concurrent change is detected. */
    CalendarVersionEntity saveAndFlush(CalendarVersionEntity version);

    void delete(CalendarVersionEntity version);

    Optional<CalendarVersionEntity> findById(int id);

    /** The version, locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CalendarVersionEntity where id = :id")
    Optional<CalendarVersionEntity> lock(int id);

    @Query("from CalendarVersionEntity where publishedAt is not null order by no")
    List<CalendarVersionEntity> published();

    /** All drafts, oldest first. */
    @Query("from CalendarVersionEntity where publishedAt is null order by openedAt, id")
    List<CalendarVersionEntity> drafts();

    /** The draft of a scope; there is at most one. */
    @Query("""
            from CalendarVersionEntity
            where publishedAt is null and scope = :kind and officeId is not distinct from :office
            """)
    Optional<CalendarVersionEntity> draft(CalendarScope.Kind kind, @Nullable Integer office);

    /** The id of the newest published version of a scope. */
    @Query("""
            select id from CalendarVersionEntity
            where publishedAt is not null and scope = :kind and officeId is not distinct from :office
            order by no desc limit 1
            """)
    Optional<Integer> newest(CalendarScope.Kind kind, @Nullable Integer office);

    /** The number of a scope's next version. */
    @Query("""
            select coalesce(max(no), 0) + 1 from CalendarVersionEntity
            where scope = :kind and officeId is not distinct from :office
            """)
    int nextNumber(CalendarScope.Kind kind, @Nullable Integer office);

    boolean existsByScope(CalendarScope.Kind kind);

    /** Labels of the first ten versions published after this one that apply to some of the same offices. */
    @Query("""
            select v.label from CalendarVersionEntity v, CalendarVersionEntity given
            where given.id = :id and v.id <> given.id and v.publishedAt is not null
              and (v.scope = given.scope and v.officeId is not distinct from given.officeId and v.no > given.no
                or (v.scope <> given.scope or v.officeId is distinct from given.officeId)
                  and v.publishedAt >= given.publishedAt
                  and (v.officeId is null or given.officeId is null or v.officeId = given.officeId))
            order by v.publishedAt, v.id
            limit 10
            """)
    List<String> after(int id);
}
