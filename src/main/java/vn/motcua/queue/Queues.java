package vn.motcua.queue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.motcua.organisation.Actor;
import vn.motcua.organisation.OfficeId;
import vn.motcua.organisation.Role;
import vn.motcua.platform.RefusedException;
import vn.motcua.platform.ServerSecret;
import vn.motcua.platform.TransactionLock;

/**
 * Takes tickets and calls them. First come, first served; those with a reason go first; who does not come when called goes
 * to the end of the line, and out of it after {@value Ticket#MOST_MISSES} times. Every act is kept with who did it. Numbers
 * of a line and day have no hole and no double, and a ticket lives on its own day only.
 */
@Service
@Transactional
public class Queues {

    private static final String FOLLOW = "queue-follow";
    private static final Set<Role> AT_THE_COUNTER = Set.of(Role.RECEPTION, Role.RETURN_DESK, Role.GUIDE, Role.CASHIER);
    private static final Pattern DESK = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .-]{0,19}");

    private final Tickets tickets;
    private final QueueQuery query;
    private final TransactionLock lock;
    private final ServerSecret secret;
    private final Clock clock;

    Queues(Tickets tickets, QueueQuery query, TransactionLock lock, ServerSecret secret, Clock clock) {
        this.tickets = tickets;
        this.query = query;
        this.lock = lock;
        this.secret = secret;
        this.clock = clock;
    }

    /** A ticket and the secret its holder may follow it with. */
    public record Issued(Ticket ticket, String follow) {}

    /** The lines of an office, its own or those of everybody, in order. */
    @Transactional(readOnly = true)
    public List<QueueLine> lines(OfficeId office) {
        return query.lines(office);
    }

    /**
     * Gives a ticket; the same request again gives the same ticket.
     *
     * @param request a key made with the form
     * @throws RefusedException INVALID when the office has no such line
     */
    public Issued issue(OfficeId office, String letter, UUID request) {
        String key = request.toString();
        lock.hold("ticket " + key); // pressed twice at the same moment: one waits for the other's ticket
        String follow = Tokens.of(secret.hmac(FOLLOW, office.value() + " " + key));
        Ticket ticket = tickets.findByOfficeIdAndRequestKey(office.value(), key).orElseGet(() -> {
            requireLine(office, letter);
            LocalDate today = today();
            return tickets.save(new Ticket(
                    office,
                    today,
                    letter,
                    query.takeNumber(office, today, letter),
                    clock.instant(),
                    secret.hmac(FOLLOW, follow),
                    key));
        });
        return new Issued(ticket, follow);
    }

    /** The ticket with this secret; empty for another one, or when it was not of today. */
    @Transactional(readOnly = true)
    public Optional<Ticket> followed(@Nullable String follow) {
        return Tokens.shaped(follow)
                ? tickets.findByFollowHashAndDay(secret.hmac(FOLLOW, Objects.requireNonNull(follow)), today())
                : Optional.empty();
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
        LocalDate today = today();
        Optional<Ticket> here = tickets.holdAt(office.value(), today, place);
        if (here.isPresent() && !Objects.equals(here.get().id(), shown)) {
            return here;
        }
        here.ifPresent(ticket -> ticket.serve(actor.id(), clock.instant()));
        Optional<Ticket> next = tickets.claimNext(office.value(), today, served(office, letters));
        next.ifPresent(ticket -> ticket.call(place, actor.id(), clock.instant()));
        return next;
    }

    /** Calls the one at the desk once more. */
    public Ticket callAgain(Actor actor, long id) {
        Ticket ticket = hold(actor, id);
        ticket.callAgain(actor.id(), clock.instant());
        return ticket;
    }

    /** Nobody came: back to the end of the line, or out of it after the third time. */
    public Ticket missed(Actor actor, long id) {
        Ticket ticket = hold(actor, id);
        ticket.miss(actor.id(), clock.instant());
        return ticket;
    }

    /**
     * Sends one who waits or is at a desk to another line, where the time of waiting counts on: the paper stays as it is.
     *
     * @throws RefusedException INVALID when the office has no such line
     */
    public Ticket transfer(Actor actor, long id, String letter) {
        Ticket ticket = hold(actor, id);
        requireLine(ticket.office(), letter);
        ticket.transfer(letter, actor.id(), clock.instant());
        return ticket;
    }

    /**
     * Lets one who waits go first: an old person, a woman with child, a disabled person; the reason is kept.
     *
     * @throws RefusedException INVALID without a reason, CONFLICT when the ticket does not wait
     */
    public Ticket prioritise(Actor actor, long id, @Nullable String reason) {
        Ticket ticket = hold(actor, id);
        ticket.prioritise(reason, actor.id(), clock.instant());
        return ticket;
    }

    /** The one at the desk has gone, and nobody else is called. */
    public void done(Actor actor, long id) {
        hold(actor, id).serve(actor.id(), clock.instant());
    }

    /** What was received with the ticket at this desk; nothing happens for a ticket of another office. */
    public void received(Actor actor, long id, UUID dossier) {
        find(actor, id).ifPresent(ticket -> ticket.receive(dossier, actor.id(), clock.instant()));
    }

    /** A ticket of the actor's office, of today. */
    @Transactional(readOnly = true)
    public Optional<Ticket> find(Actor actor, long id) {
        return tickets.findByIdAndOfficeIdAndDay(id, counter(actor).value(), today());
    }

    /** Who is at a desk now. */
    @Transactional(readOnly = true)
    public Optional<Ticket> at(Actor actor, String desk) {
        return tickets.at(counter(actor).value(), today(), desk(desk));
    }

    /** Ends the days before today: who was not called then is not called any more. */
    public int expire() {
        return query.expire(today(), clock.instant());
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

    /** An open ticket of the actor's office, of today, that nobody else changes meanwhile. */
    private Ticket hold(Actor actor, long id) {
        Ticket ticket = tickets.hold(id, counter(actor).value(), today())
                .orElseThrow(() -> RefusedException.notFound("queue.refusal.unknown"));
        ticket.requireOpen();
        return ticket;
    }

    private List<String> served(OfficeId office, Set<String> letters) {
        List<String> all = lines(office).stream().map(QueueLine::letter).toList();
        List<String> chosen = all.stream().filter(letters::contains).toList();
        return chosen.isEmpty() ? all : chosen;
    }

    private void requireLine(OfficeId office, @Nullable String letter) {
        if (lines(office).stream().noneMatch(line -> line.letter().equals(letter))) {
            throw RefusedException.invalidField("line", "queue.refusal.line");
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
