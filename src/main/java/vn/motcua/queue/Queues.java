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
 * Service that issues and calls tickets. Tickets are called in the order of waiting; tickets with a priority reason
 * come first. A ticket whose holder does not come when called goes to the end of its line, and is missed after
 * {@value Ticket#MOST_MISSES} calls. Every action is recorded with the official who did it. The numbers of a line and
 * day are unique and without gaps, and a ticket is valid on its own day only.
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

    /** Issued ticket with the secret of the address where its holder follows it. */
    public record Issued(Ticket ticket, String follow) {}

    /** Lines of an office in display order: its own lines, or the default lines when it has none. */
    @Transactional(readOnly = true)
    public List<QueueLine> lines(OfficeId office) {
        return query.lines(office);
    }

    /**
     * Issues a ticket; a repeated request returns the same ticket.
     *
     * @param request the idempotency key of the form
     * @throws RefusedException INVALID when the office has no such line
     */
    public Issued issue(OfficeId office, String letter, UUID request) {
        String key = request.toString();
        lock.hold("ticket " + key); // serialises two simultaneous requests with the same key
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

    /** Ticket of today with this secret; empty when the secret is unknown or its ticket is of another day. */
    @Transactional(readOnly = true)
    public Optional<Ticket> followed(@Nullable String follow) {
        return Tokens.shaped(follow)
                ? tickets.findByFollowHashAndDay(secret.hmac(FOLLOW, Objects.requireNonNull(follow)), today())
                : Optional.empty();
    }

    /**
     * Calls the next ticket to a desk and ends the service of the ticket at that desk. A repeated request calls only
     * once: the request names the ticket that its page showed at the desk, and has no effect when another ticket is
     * there by now.
     *
     * @param letters the lines this desk serves; empty for all
     * @param shown id of the ticket the page showed at the desk, or null for none
     * @return the ticket now at the desk; empty when no ticket waits
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

    /** Calls a ticket at a desk once more. */
    public Ticket callAgain(Actor actor, long id) {
        Ticket ticket = hold(actor, id);
        ticket.callAgain(actor.id(), clock.instant());
        return ticket;
    }

    /** Records that the holder did not come: the ticket goes to the end of its line, and is missed after the third call. */
    public Ticket missed(Actor actor, long id) {
        Ticket ticket = hold(actor, id);
        ticket.miss(actor.id(), clock.instant());
        return ticket;
    }

    /**
     * Transfers a waiting or called ticket to another line. Its waiting time counts on, and its printed label stays the
     * same.
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
     * Gives a waiting ticket priority, for example for an elderly person, a pregnant woman or a disabled person; the
     * reason is recorded.
     *
     * @throws RefusedException INVALID without a reason, CONFLICT when the ticket is not waiting
     */
    public Ticket prioritise(Actor actor, long id, @Nullable String reason) {
        Ticket ticket = hold(actor, id);
        ticket.prioritise(reason, actor.id(), clock.instant());
        return ticket;
    }

    /** Ends the service of a ticket without calling the next one. */
    public void done(Actor actor, long id) {
        hold(actor, id).serve(actor.id(), clock.instant());
    }

    /** Records the dossier received with a ticket; has no effect for a ticket of another office. */
    public void received(Actor actor, long id, UUID dossier) {
        find(actor, id).ifPresent(ticket -> ticket.receive(dossier, actor.id(), clock.instant()));
    }

    /** Ticket of today at the actor's office; empty when there is none with this id. */
    @Transactional(readOnly = true)
    public Optional<Ticket> find(Actor actor, long id) {
        return tickets.findByIdAndOfficeIdAndDay(id, counter(actor).value(), today());
    }

    /** Ticket called to a desk of the actor's office now; empty when there is none. */
    @Transactional(readOnly = true)
    public Optional<Ticket> at(Actor actor, String desk) {
        return tickets.at(counter(actor).value(), today(), desk(desk));
    }

    /** Expires the open tickets of earlier days; returns their number. */
    public int expire() {
        return query.expire(today(), clock.instant());
    }

    /** Normalises the name of a desk, as it is announced. */
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

    /** Locks an open ticket of today at the actor's office until the end of the transaction. */
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
