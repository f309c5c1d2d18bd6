package vn.motcua.catalogue.reference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import vn.motcua.calendar.CalendarReference;
import vn.motcua.organisation.OrganisationReference;
import vn.motcua.platform.DatabaseKind;

/**
 * Loads offices, working calendar and procedures before the web server accepts the first request: always into the
 * embedded database, into another database only where the property {@code motcua.reference} is set. Existing data stay
 * unchanged.
 */
@Component
@EnableConfigurationProperties(ReferenceProperties.class)
public class ReferenceStart implements SmartLifecycle {

    /** Start phase: before the demo and the web server. */
    public static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(ReferenceStart.class);
    private static final long NANOS_A_MILLISECOND = 1_000_000;

    private final OrganisationReference organisation;
    private final CalendarReference calendar;
    private final CatalogueReference catalogue;
    private final boolean wanted;
    private volatile boolean running;

    ReferenceStart(
            OrganisationReference organisation,
            CalendarReference calendar,
            CatalogueReference catalogue,
            DatabaseKind database,
            ReferenceProperties properties) {
        this.organisation = organisation;
        this.calendar = calendar;
        this.catalogue = catalogue;
        this.wanted = database.embedded() || properties.reference() != null;
    }

    @Override
    public void start() {
        running = true;
        if (!wanted) {
            return;
        }
        long began = System.nanoTime();
        boolean offices = organisation.load();
        boolean days = calendar.load();
        boolean procedures = catalogue.load();
        if (offices || days || procedures) {
            log.info("Reference data loaded in {} ms", (System.nanoTime() - began) / NANOS_A_MILLISECOND);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
