package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;

/** What those who wait, the wall and the desks are shown of a queue. */
@Service
@Transactional(readOnly = true)
public class QueueBoards {

    private static final int CALLS_SHOWN = 5;
    private static final int NEXT_SHOWN = 20;
    private static final int LONGEST_LINE = 200;
    private static final int ENOUGH_TO_SAY = 5;
    private static final int LAST_SERVED = 30;
    private static final Duration DESK_OPEN = Duration.ofMinutes(30);
    private static final int STEP_MINUTES = 5;

    private final JdbcClient jdbc;
    private final Queues queues;
    private final Clock clock;
    private final ZoneId zone;

    QueueBoards(JdbcClient jdbc, Queues queues, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.queues = queues;
        this.clock = clock;
        this.zone = zone;
    }

    /** The last calls of today, newest first. */
    public QueueBoard board(OfficeId office) {
        List<QueueBoard.Call> calls = jdbc.sql("""
                select first_letter, number, desk, called_at, calls from queue_ticket
                where office_id = :office and day = :day and called_at is not null and state in ('CALLED', 'SERVED')
                order by called_at desc, id desc limit :most""")
                .param("office", office.value())
                .param("day", today())
                .param("most", CALLS_SHOWN)
                .query((row, no) -> new QueueBoard.Call(
                        Ticket.label(row.getString(1), row.getInt(2)),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getInt(5)))
                .list();
        StringBuilder version = new StringBuilder();
        calls.forEach(call -> version.append(call.label())
                .append('-')
                .append(call.desk().hashCode())
                .append('-')
                .append(call.times())
                .append('.'));
        return new QueueBoard(calls, version.toString());
    }

    /**
     * What a waiting ticket may be told. The time is the number before it, times the usual time at a desk today, shared by
     * the desks that called somebody in the last half hour; unknown while fewer than {@value #ENOUGH_TO_SAY} were served.
     */
    public Waiting waiting(Ticket ticket) {
        if (ticket.state() != TicketState.WAITING) {
            return new Waiting(0, null);
        }
        Integer before = jdbc.sql("""
                select count(*) from (
                  select 1 from queue_ticket o
                  join queue_ticket mine on mine.id = :id
                  where o.office_id = mine.office_id and o.day = mine.day and o.letter = mine.letter and o.state = 'WAITING'
                    and (o.priority_reason is null, o.waits_since, o.id) < (mine.priority_reason is null, mine.waits_since, mine.id)
                  limit :most) as counted""")
                .param("id", ticket.id())
                .param("most", LONGEST_LINE)
                .query(Integer.class)
                .single();
        return new Waiting(before, minutes(ticket, before));
    }

    /** The queue as the desks of the actor's office see it. */
    public QueueState state(Actor actor) {
        OfficeId office = Queues.officeOf(actor);
        Map<String, Integer> waiting = new HashMap<>();
        jdbc.sql("""
                select letter, count(*) from (
                  select letter from queue_ticket where office_id = :office and day = :day and state = 'WAITING'
                  limit :most) as counted
                group by letter""")
                .param("office", office.value())
                .param("day", today())
                .param("most", LONGEST_LINE * 10)
                .query(row -> {
                    waiting.put(row.getString(1), row.getInt(2));
                });
        List<Ticket> next = jdbc.sql("select " + Queues.COLUMNS + " from queue_ticket"
                        + " where office_id = :office and day = :day and state = 'WAITING'"
                        + " order by priority_reason is null, waits_since, id limit :most")
                .param("office", office.value())
                .param("day", today())
                .param("most", NEXT_SHOWN)
                .query(TicketRows::ticket)
                .list();
        return new QueueState(
                queues.lines(office).stream()
                        .map(line -> new QueueState.LineCount(
                                line,
                                Math.min(waiting.getOrDefault(line.letter(), 0), LONGEST_LINE),
                                waiting.getOrDefault(line.letter(), 0) > LONGEST_LINE))
                        .toList(),
                next,
                usualWait(office));
    }

    private @Nullable Integer minutes(Ticket ticket, int before) {
        Double usual = jdbc.sql("""
                select case when count(*) >= :enough
                  then percentile_cont(0.5) within group (order by extract(epoch from finished_at - called_at)) end
                from (select called_at, finished_at from queue_ticket
                      where office_id = :office and day = :day and called_at is not null and state = 'SERVED'
                      order by called_at desc limit :last) as lately""")
                .param("enough", ENOUGH_TO_SAY)
                .param("office", ticket.office().value())
                .param("day", ticket.day())
                .param("last", LAST_SERVED)
                .query(Double.class)
                .optional()
                .orElse(null);
        if (usual == null) {
            return null;
        }
        Integer desks = jdbc.sql("select count(distinct desk) from queue_ticket"
                        + " where office_id = :office and day = :day and called_at >= :since")
                .param("office", ticket.office().value())
                .param("day", ticket.day())
                .param("since", clock.instant().minus(DESK_OPEN).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        if (desks == 0) {
            return null; // nobody calls: nobody can say
        }
        double minutes = (before + 1) * usual / 60 / desks;
        return (int) Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;
    }

    private @Nullable Integer usualWait(OfficeId office) {
        Double seconds = jdbc.sql("""
                select case when count(*) >= :enough
                  then percentile_cont(0.5) within group (order by extract(epoch from called_at - issued_at)) end
                from (select called_at, issued_at from queue_ticket
                      where office_id = :office and day = :day and called_at is not null and misses = 0
                      order by called_at desc limit :last) as lately""")
                .param("enough", ENOUGH_TO_SAY)
                .param("office", office.value())
                .param("day", today())
                .param("last", LAST_SERVED)
                .query(Double.class)
                .optional()
                .orElse(null);
        return seconds == null ? null : (int) Math.ceil(seconds / 60);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
