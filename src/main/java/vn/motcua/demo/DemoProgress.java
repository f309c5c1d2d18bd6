package vn.motcua.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.motcua.platform.ConditionalOnEmbeddedDatabase;
import vn.motcua.platform.Edition;

/**
 * Progress of the demo's load: one row, changed in the transaction of each part, so that a killed load continues
 * exactly after the last written part.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoProgress implements Edition {

    private static final int WHOLE = 100;

    private final DemoStages stages;
    private final Clock clock;
    private volatile @Nullable State latest;

    DemoProgress(DemoStages stages, Clock clock) {
        this.stages = stages;
        this.clock = clock;
    }

    /**
     * State of a load.
     *
     * @param done number of written parts
     * @param total number of all parts
     * @param startedAt moment at which the load was begun; its content follows from this day
     */
    record State(int done, int total, Instant startedAt, boolean finished) {

        /** 100 when finished, less otherwise. */
        int percent() {
            return finished ? WHOLE : total == 0 ? 0 : Math.min(WHOLE - 1, (int) ((long) WHOLE * done / total));
        }
    }

    /** The last known state, without a query; empty before the load was ever begun. */
    Optional<State> latest() {
        return Optional.ofNullable(latest);
    }

    /** Every page shows the progress. */
    @Override
    public Object edition() {
        return latest();
    }

    /** The state in the database; empty before the load was ever begun. */
    Optional<State> read() {
        Optional<State> state = stages.find().map(DemoStage::state);
        latest = state.orElse(null);
        return state;
    }

    /** Begins a load of {@code total} parts. */
    State begin(int total) {
        stages.saveAndFlush(new DemoStage(total, clock.instant()));
        return read().orElseThrow();
    }

    /**
     * Records one more part; to be called in the transaction that writes it.
     *
     * @throws IllegalStateException when another instance wrote the part
     */
    void advance(int done) {
        DemoStage stage = stages.lock();
        stage.advance(done);
        stages.saveAndFlush(stage);
    }

    /** Records that all parts are there. */
    void finish() {
        DemoStage stage = stages.find().orElseThrow();
        stage.finish(clock.instant());
        stages.saveAndFlush(stage);
        read();
    }
}
