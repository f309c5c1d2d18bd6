package vn.motcua.platform.log;

import java.util.Set;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Writes the message of a log line; whatever it quotes, it stays one line. */
public class CleanMessageConverter extends MessageConverter {

    /** Loggers whose messages are our own text of several lines, written at the start only. */
    private static final Set<String> OF_SEVERAL_LINES = Set.of(
            "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter",
            "org.springframework.boot.autoconfigure.logging.ConditionEvaluationReportLogger");

    @Override
    public String convert(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        if (message == null || OF_SEVERAL_LINES.contains(event.getLoggerName())) {
            return String.valueOf(message);
        }
        return LogText.clean(message);
    }
}
