package vn.motcua.demo;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** How far the demo is loaded: one row, and only where there is a demo. */
@Entity
@Table(name = "demo_progress")
class DemoStage {

    private static final String STAGE = "DOSSIERS";

    @Id
    private Boolean id = true;

    private String stage = STAGE;
    private int done;
    private int total;
    private Instant startedAt = Instant.EPOCH;
    private @Nullable Instant finishedAt;

    /** For JPA only. */
    protected DemoStage() {}

    DemoStage(int total, Instant startedAt) {
        this.total = total;
        this.startedAt = startedAt;
    }

    /**
     * Records one more part.
     *
     * @throws IllegalStateException when another instance wrote the part
     */
    void advance(int part) {
        if (done != part - 1) {
            throw new IllegalStateException("Part " + part + " of the demo is there already");
        }
        done = part;
    }

    /** Records that all parts are there. */
    void finish(Instant at) {
        finishedAt = at;
    }

    DemoProgress.State state() {
        return new DemoProgress.State(done, total, startedAt, finishedAt != null);
    }

    @Override
    public String toString() {
        return stage + " " + done + " of " + total;
    }
}
