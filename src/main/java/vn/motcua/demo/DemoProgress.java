package vn.motcua.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private static final String STAGE = "DOSSIERS";
    private static final int WHOLE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable State latest;

    DemoProgress(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        Optional<State> state = jdbc.sql("select done, total, started_at, finished_at from demo_progress")
                .query((row, no) -> new State(
                        row.getInt("done"),
                        row.getInt("total"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("finished_at") != null))
                .optional();
        latest = state.orElse(null);
        return state;
    }

    /** Begins a load of {@code total} parts. */
    State begin(int total) {
        jdbc.sql("insert into demo_progress (stage, done, total, started_at) values (?, 0, ?, ?)")
                .params(STAGE, total, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return read().orElseThrow();
    }

    /**
     * Records one more part; to be called in the transaction that writes it.
     *
     * @throws IllegalStateException when another instance wrote the part
     */
    void advance(int done) {
        int changed = jdbc.sql("update demo_progress set done = ? where done = ?")
                .params(done, done - 1)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("Part " + done + " of the demo is there already");
        }
    }

    /** Records that all parts are there. */
    void finish() {
        jdbc.sql("update demo_progress set finished_at = ?")
                .params(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        read();
    }
}
