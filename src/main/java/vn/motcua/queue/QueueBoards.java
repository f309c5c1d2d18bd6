package vn.motcua.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;

/** Read service of a queue for waiting citizens, the wall display and the desks. */
@Service
@Transactional(readOnly = true)
public class QueueBoards {

    private static final int CALLS_SHOWN = 5;
    private static final int NEXT_SHOWN = 20;
    private static final int LONGEST_LINE = 200;
    private static final Duration DESK_OPEN = Duration.ofMinutes(30);
    private static final int STEP_MINUTES = 5;

    private final Tickets tickets;
    private final QueueQuery query;
    private final Queues queues;
    private final Clock clock;

    QueueBoards(Tickets tickets, QueueQuery query, Queues queues, Clock clock) {
        this.tickets = tickets;
        this.query = query;
        this.queues = queues;
        this.clock = clock;
    }

    /** Tickets called last today, newest first. */
    public QueueBoard board(OfficeId office) {
        return new QueueBoard(tickets.lastCalled(office.value(), queues.today(), Limit.of(CALLS_SHOWN)));
    }

    /**
     * Position and estimated waiting time of a ticket: the number of tickets before it, times the median service time
     * of today, divided by the number of desks that called a ticket in the last half hour. The time is unknown while
     * too few tickets were served.
     */
    public Waiting waiting(Ticket ticket) {
        if (ticket.state() != TicketState.WAITING) {
            return new Waiting(0, null);
        }
        int before = query.before(ticket, LONGEST_LINE);
        return new Waiting(before, minutes(ticket, before));
    }

    /** State of the queue, as the desks of the actor's office see it. */
    public QueueState state(Actor actor) {
        OfficeId office = Queues.officeOf(actor);
        LocalDate today = queues.today();
        Map<String, Integer> waiting = query.waiting(office, today, LONGEST_LINE * 10);
        return new QueueState(
                queues.lines(office).stream()
                        .map(line -> new QueueState.LineCount(
                                line,
                                Math.min(waiting.getOrDefault(line.letter(), 0), LONGEST_LINE),
                                waiting.getOrDefault(line.letter(), 0) > LONGEST_LINE))
                        .toList(),
                tickets.next(office.value(), today, Limit.of(NEXT_SHOWN)),
                query.usualWait(office, today)
                        .map(seconds -> (int) Math.ceil(seconds / 60))
                        .orElse(null));
    }

    private @Nullable Integer minutes(Ticket ticket, int before) {
        Double usual = query.usualService(ticket.office(), ticket.day()).orElse(null);
        int desks = query.desks(ticket.office(), ticket.day(), clock.instant().minus(DESK_OPEN));
        if (usual == null || desks == 0) {
            return null; // no estimate: too few tickets served, or no desk is calling
        }
        double minutes = (before + 1) * usual / 60 / desks;
        return (int) Math.ceil(minutes / STEP_MINUTES) * STEP_MINUTES;
    }
}
