package vn.motcua.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/**
 * Immutable copy in memory of reference data, so that no question costs a query. It is read at the start; a thread of its own
 * looks every {@value #SECONDS} seconds whether it is still the newest. While the database cannot be reached, the copy stays in
 * use. Who changes something on this instance calls {@link #refresh} after the commit and sees it at once.
 *
 * @param <S> type of the copy
 */
public abstract class ReferenceCopy<S> implements InitializingBean, DisposableBean, Edition {

    /** Interval between two looks, in seconds. */
    public static final int SECONDS = 2;

    private static final Logger log = LoggerFactory.getLogger(ReferenceCopy.class);

    private final String name;
    private final Supplier<S> reader;
    private final ToLongFunction<S> version;
    private final LongSupplier newestVersion;
    private final ScheduledExecutorService thread;
    private volatile S copy;
    private volatile boolean failed;

    /**
     * @param name name of the data, for the log and the thread
     * @param empty copy in use until the first is read
     * @param reader reads everything
     * @param version version of a copy
     * @param newestVersion reads the version in the database
     */
    protected ReferenceCopy(
            String name, S empty, Supplier<S> reader, ToLongFunction<S> version, LongSupplier newestVersion) {
        this.name = name;
        this.copy = empty;
        this.reader = reader;
        this.version = version;
        this.newestVersion = newestVersion;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name + "-check");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** The present copy. */
    protected S current() {
        return copy;
    }

    @Override
    public Object edition() {
        return copy;
    }

    /** Reads everything again. To be called after the commit of a change. */
    public synchronized void refresh() {
        copy = reader.get();
    }

    /** Reads again if somebody has changed something. */
    public void follow() {
        if (newestVersion.getAsLong() != version.applyAsLong(copy)) {
            refresh();
        }
    }

    /** Reads everything for the first time, before the first request and the first transaction. */
    @Override
    public void afterPropertiesSet() {
        refresh();
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            follow();
            failed = false;
        } catch (RuntimeException unreachable) { // the next look tries again
            if (!failed) {
                log.warn("Cannot see whether the {} has changed; the known one stays in use", name, unreachable);
            }
            failed = true;
        }
    }
}
