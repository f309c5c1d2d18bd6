package vn.motcua.figures.eventlog;

import java.io.IOException;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Writes an event log in XES (IEEE 1849-2016): a dossier is a trace. The keys of traces are those that an import of this system
 * reads; those of events are of the standard's extensions Concept, Time, Organizational and Lifecycle.
 */
final class XesWriter extends EventLogWriter {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
            <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
            <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
            <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
            <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
            <global scope="trace">
            <string key="concept:name" value="-"/>
            </global>
            <global scope="event">
            <string key="concept:name" value="-"/>
            <date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
            <string key="lifecycle:transition" value="complete"/>
            </global>
            <classifier name="Activity" scope="event" keys="concept:name"/>
            <classifier name="Resource" scope="event" keys="org:resource"/>
            <string key="lifecycle:model" value="standard"/>
            """;

    private final Writer file;

    XesWriter(Writer file) {
        this.file = file;
    }

    @Override
    void begin() throws IOException {
        file.write(HEAD);
    }

    @Override
    void dossier(LoggedDossier dossier) throws IOException {
        file.write("<trace>\n");
        text("concept:name", dossier.ref());
        for (Map.Entry<String, String> each : dossier.texts().entrySet()) {
            text(each.getKey(), each.getValue());
        }
        for (Map.Entry<String, OffsetDateTime> each : dossier.moments().entrySet()) {
            date(each.getKey(), each.getValue());
        }
    }

    @Override
    void event(LoggedDossier dossier, LoggedEvent event) throws IOException {
        file.write("<event>\n");
        text("concept:name", event.activity());
        date("time:timestamp", event.at());
        text("org:resource", event.resource());
        text("org:group", event.office());
        text("lifecycle:transition", "complete");
        file.write("</event>\n");
    }

    @Override
    void endOfDossier() throws IOException {
        file.write("</trace>\n");
    }

    @Override
    void end() throws IOException {
        file.write("</log>\n");
    }

    private void text(String key, @Nullable String value) throws IOException {
        if (value != null) {
            attribute("string", key, value);
        }
    }

    private void date(String key, OffsetDateTime value) throws IOException {
        attribute("date", key, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    private void attribute(String type, String key, String value) throws IOException {
        file.write('<');
        file.write(type);
        file.write(" key=\"");
        file.write(key);
        file.write("\" value=\"");
        escaped(value);
        file.write("\"/>\n");
    }

    private void escaped(String value) throws IOException {
        for (int i = 0; i < value.length(); ) {
            int one = value.codePointAt(i);
            i += Character.charCount(one);
            switch (one) {
                case '&' -> file.write("&amp;");
                case '<' -> file.write("&lt;");
                case '>' -> file.write("&gt;");
                case '"' -> file.write("&quot;");
                case '\t', '\n', '\r' -> file.write("&#" + one + ";");
                default -> file.write(isCharacter(one) ? Character.toString(one) : "\ufffd");
            }
        }
    }

    /** Whether XML 1.0 has it. */
    private static boolean isCharacter(int one) {
        return one >= 0x20 && one <= 0xd7ff || one >= 0xe000 && one <= 0xfffd || one >= 0x10000;
    }
}
