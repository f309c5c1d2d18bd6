package vn.motcua.figures.eventlog;

import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.RefusedException;

/** Form of an event log. */
public enum EventLogFormat {
    /** IEEE 1849-2016, as XML. */
    XES("application/xml", "event-log.xes"),
    /** OCEL 2.0, as JSON. */
    OCEL("application/json", "event-log.jsonocel");

    private final String contentType;
    private final String fileName;

    EventLogFormat(String contentType, String fileName) {
        this.contentType = contentType;
        this.fileName = fileName;
    }

    /**
     * Reads the value of an address's parameter.
     *
     * @param text {@code xes} or {@code ocel}, in any case; null or blank for XES
     * @throws RefusedException INVALID for anything else
     */
    public static EventLogFormat parse(@Nullable String text) {
        String asked = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return XES;
        }
        return Arrays.stream(values())
                .filter(format -> format.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> RefusedException.invalidField("format", "figures.refusal.event-log-format"));
    }

    /** Content type of the file, which is in UTF-8. */
    public String contentType() {
        return contentType;
    }

    /** Name under which a browser saves the file. */
    public String fileName() {
        return fileName;
    }

    EventLogWriter writer(Writer file) {
        return switch (this) {
            case XES -> new XesWriter(file);
            case OCEL -> new OcelWriter(file);
        };
    }
}
