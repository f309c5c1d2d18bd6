package vn.motcua.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;

import vn.motcua.organisation.OfficeId;
import vn.motcua.platform.RefusedException;

/** Ticket of one office and day, with the history of its actions. It contains no data of its holder. */
@Entity
@Table(name = "queue_ticket")
public class Ticket {

    /** Maximum number of calls without the holder coming; then the ticket is not called again. */
    public static final int MOST_MISSES = 3;

    private static final int LONGEST_REASON = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private int officeId;
    private LocalDate day;
    private String letter;

    @Column(name = "first_letter")
    private String printedLetter;

    private int number;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    private @Nullable String priorityReason;
    private Instant waitsSince;
    private Instant issuedAt;
    private @Nullable Instant calledAt;
    private @Nullable String desk;
    private @Nullable Integer officialId;

    private short calls;
    private short misses;
    private @Nullable Instant finishedAt;
    private @Nullable UUID dossierId;
    private byte[] followHash;
    private String requestKey;

    @ElementCollection
    @CollectionTable(name = "queue_event", joinColumns = @JoinColumn(name = "ticket_id"))
    @OrderColumn(name = "no", columnDefinition = "int2")
    @ListIndexBase(1)
    private List<TicketEvent> events = new ArrayList<>();

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected Ticket() {}

    /** Issues a ticket that waits in the line whose letter is printed on it. */
    Ticket(
            OfficeId office,
            LocalDate day,
            String letter,
            int number,
            Instant now,
            byte[] followHash,
            String requestKey) {
        this.officeId = office.value();
        this.day = day;
        this.letter = letter;
        this.printedLetter = letter;
        this.number = number;
        this.state = TicketState.WAITING;
        this.waitsSince = now;
        this.issuedAt = now;
        this.followHash = followHash;
        this.requestKey = requestKey;
        log(TicketEvent.Kind.ISSUED, now, null, null, null);
    }

    /** Calls a waiting ticket to a desk. */
    void call(String place, @Nullable Integer official, Instant now) {
        require(TicketState.WAITING, "queue.refusal.not-waiting");
        state = TicketState.CALLED;
        desk = place;
        officialId = official;
        announce(TicketEvent.Kind.CALLED, official, now);
    }

    /** Calls a ticket at a desk once more. */
    void callAgain(@Nullable Integer official, Instant now) {
        require(TicketState.CALLED, "queue.refusal.not-called");
        announce(TicketEvent.Kind.CALLED_AGAIN, official, now);
    }

    /** Records that the holder did not come: the ticket goes to the end of its line, and is missed after the third call. */
    void miss(@Nullable Integer official, Instant now) {
        require(TicketState.CALLED, "queue.refusal.not-called");
        log(TicketEvent.Kind.MISSED, now, official, desk, null);
        misses++;
        waitsSince = now;
        if (misses < MOST_MISSES) {
            state = TicketState.WAITING;
        } else {
            finish(TicketState.MISSED, now);
        }
    }

    /**
     * Transfers a waiting or called ticket to another line. Its waiting time counts on, and its printed label stays the
     * same.
     */
    void transfer(String line, @Nullable Integer official, Instant now) {
        requireOpen();
        log(TicketEvent.Kind.TRANSFERRED, now, official, desk, line);
        state = TicketState.WAITING;
        letter = line;
        waitsSince = issuedAt;
    }

    /** Gives a waiting ticket priority over tickets without a reason. */
    void prioritise(@Nullable String reason, @Nullable Integer official, Instant now) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RefusedException.invalidField("reason", "queue.refusal.reason", LONGEST_REASON);
        }
        require(TicketState.WAITING, "queue.refusal.not-waiting");
        priorityReason = reason.strip();
        log(TicketEvent.Kind.PRIORITISED, now, official, null, priorityReason);
    }

    /** Ends the service of the ticket. */
    void serve(@Nullable Integer official, Instant now) {
        require(TicketState.CALLED, "queue.refusal.not-called");
        finish(TicketState.SERVED, now);
        log(TicketEvent.Kind.SERVED, now, official, desk, null);
    }

    /** Records the dossier received with the ticket; only the first one is kept. */
    void receive(UUID dossier, @Nullable Integer official, Instant now) {
        if (dossierId == null) {
            dossierId = dossier;
            log(TicketEvent.Kind.RECEIVED, now, official, desk, null);
        }
    }

    /** @throws RefusedException CONFLICT when the ticket is neither waiting nor called */
    void requireOpen() {
        if (state != TicketState.WAITING && state != TicketState.CALLED) {
            throw RefusedException.conflict("queue.refusal.ended", label());
        }
    }

    private void require(TicketState moment, String refusal) {
        requireOpen();
        if (state != moment) {
            throw RefusedException.conflict(refusal, label());
        }
    }

    private void announce(TicketEvent.Kind kind, @Nullable Integer official, Instant now) {
        calledAt = now;
        calls++;
        log(kind, now, official, desk, null);
    }

    private void finish(TicketState end, Instant now) {
        state = end;
        finishedAt = now;
    }

    private void log(
            TicketEvent.Kind kind,
            Instant now,
            @Nullable Integer official,
            @Nullable String place,
            @Nullable String detail) {
        events.add(new TicketEvent(kind, now, official, place, detail));
    }

    public long id() {
        return id;
    }

    public OfficeId office() {
        return new OfficeId(officeId);
    }

    public LocalDate day() {
        return day;
    }

    /** Letter of the line in which the ticket waits now; differs from the printed letter after a transfer. */
    public String letter() {
        return letter;
    }

    /** Ticket number, counted from 1 for each line and day. */
    public int number() {
        return number;
    }

    public TicketState state() {
        return state;
    }

    /** Reason of the priority; null for a ticket without priority. */
    public @Nullable String priorityReason() {
        return priorityReason;
    }

    public Instant issuedAt() {
        return issuedAt;
    }

    /** Moment of the last call; null before the first call. */
    public @Nullable Instant calledAt() {
        return calledAt;
    }

    /** Desk of the last call; null before the first call. */
    public @Nullable String desk() {
        return desk;
    }

    /** Number of calls. */
    public int calls() {
        return calls;
    }

    /** Number of calls to which the holder did not come. */
    public int misses() {
        return misses;
    }

    /** Dossier received with the ticket; null while there is none. */
    public @Nullable UUID dossier() {
        return dossierId;
    }

    /** Label that is printed and announced, for example {@code B047}. */
    public String label() {
        return String.format(Locale.ROOT, "%s%03d", printedLetter, number);
    }

    /** Whether the ticket has priority over tickets without a reason. */
    public boolean priority() {
        return priorityReason != null;
    }
}
