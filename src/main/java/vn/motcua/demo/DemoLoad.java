package vn.motcua.demo;

import java.util.function.BooleanSupplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.motcua.platform.ConditionalOnEmbeddedDatabase;

/**
 * Loads the demo's dossiers, one working day of receptions after the other, each day in one transaction with its
 * progress. An interrupted load continues with the next day; a finished load does nothing.
 */
@Component
@ConditionalOnEmbeddedDatabase
@EnableConfigurationProperties(DemoProperties.class)
class DemoLoad {

    private static final Logger log = LoggerFactory.getLogger(DemoLoad.class);
    private static final int TENTH = 10;
    private static final long NANOS_A_SECOND = 1_000_000_000;

    private final DemoProgress progress;
    private final DemoDossiers dossiers;
    private final TransactionTemplate transaction;
    private final int wanted;

    DemoLoad(
            DemoProgress progress,
            DemoDossiers dossiers,
            PlatformTransactionManager transactions,
            DemoProperties properties) {
        this.progress = progress;
        this.dossiers = dossiers;
        this.transaction = new TransactionTemplate(transactions);
        this.wanted = properties.dossiers();
    }

    /** Reads the progress of an earlier start, so that the first page can show it. */
    void prepare() {
        progress.read();
    }

    /** Whether something is left to load. */
    boolean isWanted() {
        return wanted > 0
                && !progress.latest().map(DemoProgress.State::finished).orElse(false);
    }

    /** Loads until everything is loaded or {@code goOn} is false. */
    void run(BooleanSupplier goOn) {
        DemoProgress.State state = progress.read().orElse(null);
        DemoDossiers.Plan plan = dossiers.plan(state == null ? null : state.startedAt(), wanted);
        if (state == null) {
            state = progress.begin(plan.parts() + 1); // the last part is the citizens' feedback
        }
        long began = System.nanoTime();
        while (!state.finished() && goOn.getAsBoolean()) {
            if (state.done() == state.total()) {
                progress.finish();
                log.info("The demo province is complete, after {} s", (System.nanoTime() - began) / NANOS_A_SECOND);
                return;
            }
            int part = state.done();
            transaction.executeWithoutResult(status -> {
                if (part < plan.parts()) {
                    plan.write(part);
                } else {
                    plan.writeFeedback();
                }
                progress.advance(part + 1);
            });
            int before = state.percent();
            state = progress.read().orElseThrow();
            if (state.percent() / TENTH > before / TENTH) {
                log.info("Demo province: {} %", state.percent());
            }
        }
    }
}
