package vn.motcua.platform;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks every few seconds, on its own thread, whether a copy in memory is still the newest, so that requests need not
 * check. While the database cannot be reached, the copy stays in use.
 */
public final class VersionWatch {

    /** Interval between two checks, in seconds. */
    public static final int SECONDS = 2;

    private static final Logger log = LoggerFactory.getLogger(VersionWatch.class);

    private final String name;
    private final Runnable check;
    private final ScheduledExecutorService thread;
    private volatile boolean failed;

    /**
     * @param name name of the copy, for the log and the thread
     * @param check the check, which reloads the copy when there is a newer one
     */
    public VersionWatch(String name, Runnable check) {
        this.name = name;
        this.check = check;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread daemon = new Thread(task, name + "-check");
            daemon.setDaemon(true);
            return daemon;
        });
    }

    /** Starts checking. */
    public void start() {
        thread.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Stops checking. */
    public void stop() {
        thread.shutdownNow();
    }

    private void look() {
        try {
            check.run();
            failed = false;
        } catch (RuntimeException unreachable) { // the next check tries again
            if (!failed) {
                log.warn("Cannot see whether the {} has changed; the known one stays in use", name, unreachable);
            }
            failed = true;
        }
    }
}
