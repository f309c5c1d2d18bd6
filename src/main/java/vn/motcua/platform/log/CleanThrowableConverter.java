package vn.motcua.platform.log;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import ch.qos.logback.core.CoreConstants;

/**
 * Writes an exception without what came from outside: a fault of the database as one line without the text of its messages,
 * which quote names, numbers and addresses; any other with its stack trace and its messages in one line each.
 */
public class CleanThrowableConverter extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        String fault = DatabaseFaultLine.of(thrown);
        return fault == null
                ? super.throwableProxyToString(new CleanThrowable(thrown))
                : fault + CoreConstants.LINE_SEPARATOR;
    }

    /** An exception whose messages stay one line. */
    private record CleanThrowable(IThrowableProxy thrown) implements IThrowableProxy {

        private static @Nullable IThrowableProxy of(@Nullable IThrowableProxy thrown) {
            return thrown == null ? null : new CleanThrowable(thrown);
        }

        @Override
        public @Nullable String getMessage() {
            String message = thrown.getMessage();
            return message == null ? null : LogText.clean(message);
        }

        @Override
        public @Nullable String getOverridingMessage() {
            String message = thrown.getOverridingMessage();
            return message == null ? null : LogText.clean(message);
        }

        @Override
        public String getClassName() {
            return thrown.getClassName();
        }

        @Override
        public StackTraceElementProxy[] getStackTraceElementProxyArray() {
            return thrown.getStackTraceElementProxyArray();
        }

        @Override
        public int getCommonFrames() {
            return thrown.getCommonFrames();
        }

        @Override
        public @Nullable IThrowableProxy getCause() {
            return of(thrown.getCause());
        }

        @Override
        public IThrowableProxy[] getSuppressed() {
            IThrowableProxy[] suppressed = thrown.getSuppressed();
            IThrowableProxy[] cleaned = new IThrowableProxy[suppressed == null ? 0 : suppressed.length];
            for (int each = 0; each < cleaned.length; each++) {
                cleaned[each] = new CleanThrowable(suppressed[each]);
            }
            return cleaned;
        }

        @Override
        public boolean isCyclic() {
            return thrown.isCyclic();
        }
    }
}
