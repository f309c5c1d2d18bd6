package vn.motcua.platform.log;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;

/**
 * Lets a warning or error into the log a number of times a minute and then only counts it, so that a fault that every request
 * meets does not fill the disk. Before the first line of a later minute stands how many were left out.
 */
public class RepeatedLines extends TurboFilter {

    /** Number of equal lines a minute; lines are equal when logger, level, pattern and kind of exception are. */
    static final int MOST_A_MINUTE = 10;

    private static final long MINUTE = 60_000_000_000L;
    private static final int MOST_KINDS = 1_000;

    private final Map<String, Count> counts = new ConcurrentHashMap<>();

    /**
     * Lines of one kind in one minute.
     *
     * @param since begin of the minute, by {@link System#nanoTime}
     * @param left lines left out in the minute before
     */
    private record Count(long since, int left, AtomicInteger lines) {

        static Count after(@Nullable Count former, long now) {
            int left = former == null ? 0 : Math.max(0, former.lines.get() - MOST_A_MINUTE);
            return new Count(now, left, new AtomicInteger());
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable thrown) {
        if (format == null
                || !level.isGreaterOrEqual(Level.WARN)
                || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        Throwable cause = thrown == null ? thrownAmong(parameters) : thrown;
        // a text that is made before it is logged may differ each time: then the exception says that it is the same
        String kind = logger.getName()
                + level
                + (cause == null ? format : cause.getClass().getName() + place(cause));
        long now = System.nanoTime();
        if (counts.size() > MOST_KINDS) {
            counts.clear();
        }
        Count count = counts.compute(
                kind, (any, known) -> known == null || now - known.since() > MINUTE ? Count.after(known, now) : known);
        int line = count.lines().incrementAndGet();
        if (line == 1 && count.left() > 0) {
            logger.warn("{} more lines of the kind that follows were left out", count.left());
        }
        return line > MOST_A_MINUTE ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static @Nullable Throwable thrownAmong(Object @Nullable [] parameters) {
        return parameters != null
                        && parameters.length > 0
                        && parameters[parameters.length - 1] instanceof Throwable last
                ? last
                : null;
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? "" : trace[0].toString();
    }
}
