package vn.motcua.queue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.ServerSecret;

/**
 * Takes tickets and calls them. First come, first served; those with a reason go first; who does not come when called goes
 * to the end of the line, and out of it after {@value Ticket#MOST_MISSES} times. Every act is kept with who did it. Numbers
 * of a line and day have no hole and no double, and a ticket lives on its own day only.
 */
@Service
@Transactional
public class Queues {

    static final String COLUMNS = "id, office_id, day, letter, first_letter, number, state, priority_reason, issued_at,"
            + " called_at, desk, calls, misses, dossier_id";

    private static final String FOLLOW = "queue-follow";
    private static final Set<Role> AT_THE_COUNTER = Set.of(Role.RECEPTION, Role.RETURN_DESK, Role.GUIDE, Role.CASHIER);
    private static final Pattern DESK = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]{0,19}");
    private static final int LONGEST_REASON = 200;

    private final JdbcClient jdbc;
    private final ServerSecret secret;
    private final Clock clock;
    private final ZoneId zone;

    Queues(JdbcClient jdbc, ServerSecret secret, Clock clock, ZoneId zone) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.clock = clock;
        this.zone = zone;
    }

    /** A ticket and the secret its holder may follow it with. */
    public record Issued(Ticket ticket, String follow) {}

    /** The lines of an office, its own or those of everybody, in order. */
    @Transactional(readOnly = true)
    public List<QueueLine> lines(OfficeId office) {
        return jdbc.sql("""
                select letter, name, name_en from queue_line
                where office_id is not distinct from
                    (select max(office_id) from queue_line where office_id = :office)
                order by position, letter""")
                .param("office", office.value())
                .query((row, no) -> new QueueLine(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /**
     * Gives a ticket; the same request again gives the same ticket.
     *
     * @param request a key made with the form
     * @throws RefusedException INVALID when the office has no such line
     */
    public Issued issue(OfficeId office, String letter, UUID request) {
        String key = request.toString();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .param("key", key)
                .query(row -> {}); // pressed twice at the same moment: one waits for the other's ticket
        String follow = QueueDevices.Tokens.of(secret.hmac(FOLLOW, office.value() + " " + key));
        Optional<Ticket> before = jdbc.sql("select " + COLUMNS + " from queue_ticket"
                        + " where office_id = :office and request_key = :key")
                .param("office", office.value())
                .param("key", key)
                .query(TicketRows::ticket)
                .optional();
        if (before.isPresent()) {
            return new Issued(before.get(), follow);
        }
        line(office, letter);
        LocalDate today = today();
        Integer number = jdbc.sql("""
                insert into queue_counter (office_id, day, letter, last) values (:office, :day, :letter, 1)
                on conflict on constraint queue_counter_pk do update set last = queue_counter.last + 1
                returning last""")
                .param("office", office.value())
                .param("day", today)
                .param("letter", letter)
                .query(Integer.class)
                .single();
        Ticket ticket = jdbc.sql("""
                insert into queue_ticket (office_id, day, letter, first_letter, number, state, waits_since, issued_at,
                    follow_hash, request_key)
                values (:office, :day, :letter, :letter, :number, 'WAITING', :now, :now, :follow, :key)
                returning\s""" + COLUMNS)
                .param("office", office.value())
                .param("day", today)
                .param("letter", letter)
                .param("number", number)
                .param("now", now())
                .param("follow", secret.hmac(FOLLOW, follow))
                .param("key", key)
                .query(TicketRows::ticket)
                .single();
        log(ticket, "ISSUED", null, null, null);
        return new Issued(ticket, follow);
    }

    /** The ticket with this secret; empty for another one, or when it was not of today. */
    @Transactional(readOnly = true)
    public Optional<Ticket> followed(@Nullable String follow) {
        if (!QueueDevices.Tokens.shaped(follow)) {
            return Optional.empty();
        }
        return jdbc.sql("select " + COLUMNS + " from queue_ticket where follow_hash = :hash and day = :day")
                .param("hash", secret.hmac(FOLLOW, Objects.requireNonNull(follow)))
                .param("day", today())
                .query(TicketRows::ticket)
                .optional();
    }

    /**
     * Calls the next one to a desk; who is there has been served. Pressed twice, it calls once: the page says whom it
     * showed at the desk, and when that is another one by now, nothing happens.
     *
     * @param letters the lines this desk serves; empty for all
     * @param shown the ticket the page showed at the desk, or null for none
     * @return who is at the desk now; empty when nobody waits
     */
    public Optional<Ticket> callNext(Actor actor, String desk, Set<String> letters, @Nullable Long shown) {
        OfficeId office = counter(actor);
        String place = desk(desk);
        Optional<Ticket> here = atDesk(office, place, " for update");
        if (here.isPresent() && !Objects.equals(here.get().id(), shown)) {
            return here;
        }
        here.ifPresent(ticket -> serve(ticket, actor));
        Optional<Ticket> called = jdbc.sql("""
                update queue_ticket
                set state = 'CALLED', desk = :desk, official_id = :official, called_at = :now, calls = calls + 1
                where id = (select id from queue_ticket
                            where office_id = :office and day = :day and state = 'WAITING' and letter in (:letters)
                            order by priority_reason is null, waits_since, id
                            limit 1 for update skip locked)
                returning\s""" + COLUMNS)
                .param("desk", place)
                .param("official", actor.id())
                .param("now", now())
                .param("office", office.value())
                .param("day", today())
                .param("letters", served(office, letters))
                .query(TicketRows::ticket)
                .optional();
        called.ifPresent(ticket -> log(ticket, "CALLED", actor, place, null));
        return called;
    }

    /** Calls the one at the desk once more. */
    public Ticket callAgain(Actor actor, long id) {
        Ticket ticket = called(actor, id);
        Ticket again = jdbc.sql("update queue_ticket set called_at = :now, calls = calls + 1 where id = :id returning "
                        + COLUMNS)
                .param("now", now())
                .param("id", id)
                .query(TicketRows::ticket)
                .single();
        log(ticket, "CALLED_AGAIN", actor, ticket.desk(), null);
        return again;
    }

    /** Nobody came: back to the end of the line, or out of it after the third time. */
    public Ticket missed(Actor actor, long id) {
        Ticket ticket = called(actor, id);
        boolean last = ticket.misses() + 1 >= Ticket.MOST_MISSES;
        log(ticket, "MISSED", actor, ticket.desk(), null);
        return jdbc.sql("update queue_ticket set state = :state, misses = misses + 1, waits_since = :now,"
                        + " finished_at = :finished where id = :id returning " + COLUMNS)
                .param("state", (last ? TicketState.MISSED : TicketState.WAITING).name())
                .param("now", now())
                .param("finished", last ? now() : null, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("id", id)
                .query(TicketRows::ticket)
                .single();
    }

    /**
     * Sends one who waits or is at a desk to another line, where the time of waiting counts on: the paper stays as it is.
     *
     * @throws RefusedException INVALID when the office has no such line
     */
    public Ticket transfer(Actor actor, long id, String letter) {
        Ticket ticket = open(actor, id);
        line(ticket.office(), letter);
        log(ticket, "TRANSFERRED", actor, ticket.desk(), letter);
        return jdbc.sql(
                        "update queue_ticket set state = 'WAITING', letter = :letter, waits_since = issued_at where id = :id"
                                + " returning " + COLUMNS)
                .param("letter", letter)
                .param("id", id)
                .query(TicketRows::ticket)
                .single();
    }

    /**
     * Lets one who waits go first: an old person, a woman with child, a disabled person; the reason is kept.
     *
     * @throws RefusedException INVALID without a reason, CONFLICT when the ticket does not wait
     */
    public Ticket prioritise(Actor actor, long id, @Nullable String reason) {
        Ticket ticket = open(actor, id);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RefusedException.invalidField("reason", "queue.refusal.reason", LONGEST_REASON);
        }
        if (ticket.state() != TicketState.WAITING) {
            throw RefusedException.conflict("queue.refusal.not-waiting", ticket.label());
        }
        log(ticket, "PRIORITISED", actor, null, reason.strip());
        return jdbc.sql("update queue_ticket set priority_reason = :reason where id = :id returning " + COLUMNS)
                .param("reason", reason.strip())
                .param("id", id)
                .query(TicketRows::ticket)
                .single();
    }

    /** The one at the desk has gone, and nobody else is called. */
    public void done(Actor actor, long id) {
        serve(called(actor, id), actor);
    }

    /** What was received with the ticket at this desk; nothing happens for a ticket of another office. */
    public void received(Actor actor, long id, UUID dossier) {
        ticket(counter(actor), id).filter(ticket -> ticket.dossier() == null).ifPresent(ticket -> {
            jdbc.sql("update queue_ticket set dossier_id = :dossier where id = :id")
                    .param("dossier", dossier)
                    .param("id", id)
                    .update();
            log(ticket, "RECEIVED", actor, ticket.desk(), null);
        });
    }

    /** A ticket of the actor's office, of today. */
    @Transactional(readOnly = true)
    public Optional<Ticket> find(Actor actor, long id) {
        return ticket(counter(actor), id);
    }

    /** Who is at a desk now. */
    @Transactional(readOnly = true)
    public Optional<Ticket> at(Actor actor, String desk) {
        return atDesk(counter(actor), desk(desk), "");
    }

    /** Ends the days before today: who was not called then is not called any more. */
    public int expire() {
        LocalDate today = today();
        OffsetDateTime now = now();
        return jdbc.sql("""
                with ended as (
                  update queue_ticket set state = 'EXPIRED', finished_at = :now
                  where day < :today and state in ('WAITING', 'CALLED') returning id, desk)
                insert into queue_event (ticket_id, no, kind, at, desk)
                select e.id, (select coalesce(max(no), 0) + 1 from queue_event o where o.ticket_id = e.id), 'EXPIRED', :now,
                    e.desk
                from ended e""").param("now", now).param("today", today).update();
    }

    /** The name of a desk as it is called out. */
    static String desk(@Nullable String desk) {
        String name = desk == null ? "" : desk.strip();
        if (!DESK.matcher(name).matches()) {
            throw RefusedException.invalidField("desk", "queue.refusal.desk");
        }
        return name;
    }

    static OfficeId officeOf(Actor actor) {
        return counter(actor);
    }

    static boolean isAtCounter(Actor actor) {
        return actor.office() != null && actor.kind() == Actor.Kind.OFFICIAL && actor.hasAny(AT_THE_COUNTER);
    }

    private static OfficeId counter(Actor actor) {
        OfficeId office = actor.office();
        if (office == null || !isAtCounter(actor)) {
            throw RefusedException.forbidden("queue.refusal.not-at-counter");
        }
        return office;
    }

    private void serve(Ticket ticket, Actor actor) {
        jdbc.sql("update queue_ticket set state = 'SERVED', finished_at = :now where id = :id")
                .param("now", now())
                .param("id", ticket.id())
                .update();
        log(ticket, "SERVED", actor, ticket.desk(), null);
    }

    private Ticket called(Actor actor, long id) {
        Ticket ticket = open(actor, id);
        if (ticket.state() != TicketState.CALLED) {
            throw RefusedException.conflict("queue.refusal.not-called", ticket.label());
        }
        return ticket;
    }

    private Ticket open(Actor actor, long id) {
        OfficeId office = counter(actor);
        Ticket ticket = jdbc.sql("select " + COLUMNS
                        + " from queue_ticket where id = :id and office_id = :office and day = :day for update")
                .param("id", id)
                .param("office", office.value())
                .param("day", today())
                .query(TicketRows::ticket)
                .optional()
                .orElseThrow(() -> RefusedException.notFound("queue.refusal.unknown"));
        if (ticket.state() != TicketState.WAITING && ticket.state() != TicketState.CALLED) {
            throw RefusedException.conflict("queue.refusal.ended", ticket.label());
        }
        return ticket;
    }

    private Optional<Ticket> ticket(OfficeId office, long id) {
        return jdbc.sql("select " + COLUMNS
                        + " from queue_ticket where id = :id and office_id = :office and day = :day")
                .param("id", id)
                .param("office", office.value())
                .param("day", today())
                .query(TicketRows::ticket)
                .optional();
    }

    private Optional<Ticket> atDesk(OfficeId office, String desk, String lock) {
        return jdbc.sql("select " + COLUMNS + " from queue_ticket"
                        + " where office_id = :office and day = :day and desk = :desk and state = 'CALLED'" + lock)
                .param("office", office.value())
                .param("day", today())
                .param("desk", desk)
                .query(TicketRows::ticket)
                .optional();
    }

    private List<String> served(OfficeId office, Set<String> letters) {
        List<String> all = lines(office).stream().map(QueueLine::letter).toList();
        List<String> chosen = all.stream().filter(letters::contains).toList();
        return chosen.isEmpty() ? all : chosen;
    }

    private void line(OfficeId office, @Nullable String letter) {
        if (lines(office).stream().noneMatch(line -> line.letter().equals(letter))) {
            throw RefusedException.invalidField("line", "queue.refusal.line");
        }
    }

    private void log(
            Ticket ticket, String kind, @Nullable Actor actor, @Nullable String desk, @Nullable String detail) {
        jdbc.sql("""
                insert into queue_event (ticket_id, no, kind, at, official_id, desk, detail)
                select :ticket, coalesce(max(no), 0) + 1, :kind, :now, :official, :desk, :detail
                from queue_event where ticket_id = :ticket""")
                .param("ticket", ticket.id())
                .param("kind", kind)
                .param("now", now())
                .param("official", actor == null ? null : actor.id(), java.sql.Types.INTEGER)
                .param("desk", desk, java.sql.Types.VARCHAR)
                .param("detail", detail, java.sql.Types.VARCHAR)
                .update();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
