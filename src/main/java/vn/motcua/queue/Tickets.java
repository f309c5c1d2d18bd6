package vn.motcua.queue;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;
import org.springframework.data.repository.Repository;

/** Repository of tickets. */
interface Tickets extends Repository<Ticket, Long> {

    Ticket save(Ticket ticket);

    Optional<Ticket> findByIdAndOfficeIdAndDay(long id, int office, LocalDate day);

    Optional<Ticket> findByOfficeIdAndRequestKey(int office, String request);

    Optional<Ticket> findByFollowHashAndDay(byte[] follow, LocalDate day);

    Optional<Ticket> findByOfficeIdAndDayAndPrintedLetterAndNumber(
            int office, LocalDate day, String letter, int number);

    /** Finds a ticket and locks its row until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.id = :id and t.officeId = :office and t.day = :day")
    Optional<Ticket> hold(long id, int office, LocalDate day);

    /** Ticket called to a desk now. */
    @Query("select t from Ticket t where t.officeId = :office and t.day = :day and t.desk = :desk and t.state = CALLED")
    Optional<Ticket> at(int office, LocalDate day, String desk);

    /** Ticket called to a desk now, with its row locked until the end of the transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Ticket t where t.officeId = :office and t.day = :day and t.desk = :desk and t.state = CALLED")
    Optional<Ticket> holdAt(int office, LocalDate day, String desk);

    /** Locks the next waiting ticket of some lines, skipping tickets that another desk is calling. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = "-2")) // skip locked
    @Query("""
            select t from Ticket t
            where t.officeId = :office and t.day = :day and t.state = WAITING and t.letter in :letters
            order by case when t.priorityReason is null then 1 else 0 end, t.waitsSince, t.id limit 1""")
    Optional<Ticket> claimNext(int office, LocalDate day, Collection<String> letters);

    /** Waiting tickets of all lines, in the order in which they will be called. */
    @Query("""
            select t from Ticket t where t.officeId = :office and t.day = :day and t.state = WAITING
            order by case when t.priorityReason is null then 1 else 0 end, t.waitsSince, t.id""")
    List<Ticket> next(int office, LocalDate day, Limit most);

    /** Tickets called last, newest first. */
    @Query("""
            select t from Ticket t
            where t.officeId = :office and t.day = :day and t.calledAt is not null and t.state in (CALLED, SERVED)
            order by t.calledAt desc, t.id desc""")
    List<Ticket> lastCalled(int office, LocalDate day, Limit most);
}
