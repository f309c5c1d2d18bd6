package vn.motcua.duedate;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.jspecify.annotations.Nullable;

/** A check of all open dossiers' dates by the second calculator; it is updated batch by batch until it ends. */
@Entity
public class DeadlineCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private String askedBy;
    private int checked;
    private int differences;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected DeadlineCheck() {}

    DeadlineCheck(String askedBy, Instant startedAt) {
        this.askedBy = askedBy;
        this.startedAt = startedAt;
    }

    /** Adds a batch: the number of dossiers, and the number of differences. */
    void advance(int dossiers, int found) {
        requireRunning();
        checked += dossiers;
        differences += found;
    }

    /** Finishes the check. */
    void finish(Instant at) {
        requireRunning();
        finishedAt = at;
    }

    private void requireRunning() {
        if (finishedAt != null) {
            throw new IllegalStateException("Check " + id + " is finished");
        }
    }

    /**
     * Returns the id.
     *
     * @throws IllegalStateException before it is saved
     */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("The check is not saved");
        }
        return id;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Moment of its end; null while it runs, and permanently when it was interrupted. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    /** Name of the official who requested it, or {@link DeadlineChecks#BY_TIMETABLE}. */
    public String askedBy() {
        return askedBy;
    }

    /** Number of dossiers checked. */
    public int checked() {
        return checked;
    }

    /** Number of differences found; any is an alarm. */
    public int differences() {
        return differences;
    }

    /** Whether it has ended. */
    public boolean finished() {
        return finishedAt != null;
    }

    /** Whether it found a difference. */
    public boolean alarm() {
        return differences > 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DeadlineCheck check && id != null && id.equals(check.id);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id());
    }

    @Override
    public String toString() {
        return "check " + id + ": " + differences + " in " + checked;
    }
}
