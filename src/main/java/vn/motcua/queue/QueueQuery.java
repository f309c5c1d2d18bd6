package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.motcua.organisation.OfficeId;

/** SQL queries for counts, medians and bulk updates over the tickets of an office and a day. */
@Component
class QueueQuery {

    private static final String LINES = """
            select letter, name, name_en from queue_line
            where office_id is not distinct from (select max(office_id) from queue_line where office_id = :office)
            order by position, letter
            """;

    private static final String NEXT_NUMBER = """
            insert into queue_counter (office_id, day, letter, last) values (:office, :day, :letter, 1)
            on conflict on constraint queue_counter_pk do update set last = queue_counter.last + 1
            returning last
            """;

    private static final String EXPIRE = """
            with ended as (
              update queue_ticket set state = 'EXPIRED', finished_at = :now
              where day < :today and state in ('WAITING', 'CALLED') returning id, desk)
            insert into queue_event (ticket_id, no, kind, at, desk)
            select e.id, (select coalesce(max(no), 0) + 1 from queue_event o where o.ticket_id = e.id), 'EXPIRED', :now, e.desk
            from ended e
            """;

    private static final String BEFORE = """
            select count(*) from (
              select 1 from queue_ticket o
              join queue_ticket mine on mine.id = :id
              where o.office_id = mine.office_id and o.day = mine.day and o.letter = mine.letter and o.state = 'WAITING'
                and (o.priority_reason is null, o.waits_since, o.id) < (mine.priority_reason is null, mine.waits_since, mine.id)
              limit :most) as counted
            """;

    private static final String WAITING = """
            select letter, count(*) from (
              select letter from queue_ticket where office_id = :office and day = :day and state = 'WAITING'
              limit :most) as counted
            group by letter
            """;

    private static final String USUAL_SERVICE = """
            select case when count(*) >= :enough
              then percentile_cont(0.5) within group (order by extract(epoch from finished_at - called_at)) end
            from (select called_at, finished_at from queue_ticket
                  where office_id = :office and day = :day and called_at is not null and state = 'SERVED'
                  order by called_at desc limit :last) as lately
            """;

    private static final String USUAL_WAIT = """
            select case when count(*) >= :enough
              then percentile_cont(0.5) within group (order by extract(epoch from called_at - issued_at)) end
            from (select called_at, issued_at from queue_ticket
                  where office_id = :office and day = :day and called_at is not null and misses = 0
                  order by called_at desc limit :last) as lately
            """;

    private static final String DESKS = """
            select count(distinct desk) from queue_ticket
            where office_id = :office and day = :day and called_at >= :since
            """;

    private static final int ENOUGH_TO_SAY = 5;
    private static final int LAST_SERVED = 30;

    private final JdbcClient jdbc;

    QueueQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lines of an office in display order: its own lines, or the default lines when it has none. */
    List<QueueLine> lines(OfficeId office) {
        return jdbc.sql(LINES)
                .param("office", office.value())
                .query(QueueLine.class)
                .list();
    }

    /** Takes the next ticket number of a line and day. Numbers are unique and without gaps. */
    int takeNumber(OfficeId office, LocalDate day, String letter) {
        return of(NEXT_NUMBER, office, day)
                .param("letter", letter)
                .query(Integer.class)
                .single();
    }

    /** Expires the open tickets of days before {@code today}; returns their number. */
    int expire(LocalDate today, Instant now) {
        return jdbc.sql(EXPIRE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    /** Number of tickets that will be called before this one, counted up to {@code most}. */
    int before(Ticket ticket, int most) {
        return jdbc.sql(BEFORE)
                .param("id", ticket.id())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Number of waiting tickets by letter of the line; counts at most {@code most} tickets. */
    Map<String, Integer> waiting(OfficeId office, LocalDate day, int most) {
        Map<String, Integer> waiting = new HashMap<>();
        of(WAITING, office, day).param("most", most).query(row -> {
            waiting.put(row.getString(1), row.getInt(2));
        });
        return waiting;
    }

    /**
     * Median service time in seconds of the tickets served last; empty while fewer than {@value #ENOUGH_TO_SAY} were
     * served.
     */
    Optional<Double> usualService(OfficeId office, LocalDate day) {
        return middle(USUAL_SERVICE, office, day);
    }

    /**
     * Median waiting time in seconds of the tickets called last; empty while fewer than {@value #ENOUGH_TO_SAY} were
     * called.
     */
    Optional<Double> usualWait(OfficeId office, LocalDate day) {
        return middle(USUAL_WAIT, office, day);
    }

    /** Number of desks that have called a ticket since a moment. */
    int desks(OfficeId office, LocalDate day, Instant since) {
        return of(DESKS, office, day)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private Optional<Double> middle(String statement, OfficeId office, LocalDate day) {
        return of(statement, office, day)
                .param("enough", ENOUGH_TO_SAY)
                .param("last", LAST_SERVED)
                .query(Double.class)
                .optional();
    }

    private JdbcClient.StatementSpec of(String statement, OfficeId office, LocalDate day) {
        return jdbc.sql(statement).param("office", office.value()).param("day", day);
    }
}
