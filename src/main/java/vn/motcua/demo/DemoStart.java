package vn.motcua.demo;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.motcua.catalogue.reference.ReferenceStart;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.platform.ConditionalOnEmbeddedDatabase;

/**
 * Loads the demo province into the embedded database: officials and accounts before the first page, dossiers on a
 * thread of low priority while the application already answers.
 */
@Component
@ConditionalOnEmbeddedDatabase
class DemoStart implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
    private static final long PATIENCE_MILLISECONDS = 10_000;

    private final OrganisationReference organisation;
    private final DemoAccounts accounts;
    private final DemoLoad load;
    private volatile boolean running;
    private @Nullable Thread thread;

    DemoStart(OrganisationReference organisation, DemoAccounts accounts, DemoLoad load) {
        this.organisation = organisation;
        this.accounts = accounts;
        this.load = load;
    }

    @Override
    public void start() {
        running = true;
        organisation.loadOfficials(FictitiousNames.ofOfficials()::next);
        accounts.open();
        load.prepare();
    }

    /** Starts loading dossiers once the application answers. */
    @EventListener
    synchronized void ready(ApplicationReadyEvent event) {
        if (!running || thread != null || !load.isWanted()) {
            return;
        }
        Thread loading = new Thread(this::loadDossiers, "demo-province");
        loading.setDaemon(true);
        loading.setPriority(Thread.MIN_PRIORITY);
        thread = loading;
        loading.start();
    }

    private void loadDossiers() {
        try {
            load.run(() -> running);
        } catch (RuntimeException failure) {
            if (running) {
                log.error("The demo province is not complete; the next start goes on where this one ended", failure);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread loading;
        synchronized (this) {
            loading = thread;
            thread = null;
        }
        if (loading != null) {
            try {
                loading.join(PATIENCE_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return ReferenceStart.PHASE + 1;
    }
}
