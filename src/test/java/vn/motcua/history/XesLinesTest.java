package vn.motcua.history;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.platform.RefusedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Event logs in XES are read as the lines of JSON they stand for, whatever they hold, and nothing outside them is read. */
class XesLinesTest {

    private static final long MOST = 64L * 1024 * 1024;

    private static final String LOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- of a former system -->
            <log xes.version="1849-2016" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
              <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
              <global scope="event"><string key="concept:name" value="none"/></global>
              <classifier name="Activity" keys="concept:name"/>
              <string key="procedure" value="Permit"/>
              <string key="channel" value="post"/>
              <trace>
                <string key="concept:name" value="A &amp; 1"/>
                <date key="receivedAt" value="2019-05-02T08:00:00.000+07:00"/>
                <date key="dueAt" value="2019-05-09T17:00:00Z"/>
                <int key="pages" value="3"/>
                <event>
                  <string key="concept:name" value="Tiếp nhận"/>
                  <date key="time:timestamp" value="2019-05-02T08:30:00.000+07:00"/>
                  <string key="org:resource" value="Lan"/>
                  <string key="org:group" value="North"/>
                  <string key="lifecycle:transition" value="complete"/>
                </event>
                <event>
                  <string key="concept:name" value="Check"/>
                  <date key="time:timestamp" value="2019-05-03T08:30:00.000+07:00"/>
                  <float key="cost" value="1.5"/><boolean key="urgent" value="true"/><float key="share" value="NaN"/>
                </event>
              </trace>
              <trace>
                <string key="concept:name" value="A2"/>
                <string key="org:group" value="South"/>
                <string key="channel" value="ONLINE"/>
              </trace>
            </log>
            """;

    private static final List<String> LINES = List.of(
            "{\"type\":\"dossier\",\"ref\":\"A & 1\",\"procedure\":\"Permit\",\"office\":\"North\",\"channel\":\"POST\","
                    + "\"receivedAt\":\"2019-05-02T08:00:00.000+07:00\",\"dueAt\":\"2019-05-09T17:00:00Z\","
                    + "\"attributes\":{\"pages\":3}}",
            "{\"type\":\"event\",\"ref\":\"A & 1\",\"at\":\"2019-05-02T08:30:00.000+07:00\",\"activity\":\"Tiếp nhận\","
                    + "\"office\":\"North\",\"official\":\"Lan\",\"attributes\":{\"lifecycle:transition\":\"complete\"}}",
            "{\"type\":\"event\",\"ref\":\"A & 1\",\"at\":\"2019-05-03T08:30:00.000+07:00\",\"activity\":\"Check\","
                    + "\"office\":null,\"official\":null,\"attributes\":{\"cost\":1.5,\"urgent\":true,\"share\":\"NaN\"}}",
            "{\"type\":\"dossier\",\"ref\":\"A2\",\"procedure\":\"Permit\",\"office\":\"South\",\"channel\":\"ONLINE\"}");

    @Test
    void traces_are_dossiers_and_their_events_follow_in_every_encoding_plain_or_packed() throws IOException {
        assertThat(lines(LOG.getBytes(StandardCharsets.UTF_8))).isEqualTo(LINES);
        assertThat(lines(("\ufeff\n" + LOG.substring(LOG.indexOf("<!--"))).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(LINES);
        assertThat(lines(packed(LOG.getBytes(StandardCharsets.UTF_8)))).isEqualTo(LINES);
        Charset wide = StandardCharsets.UTF_16;
        assertThat(lines(LOG.replace("UTF-8", "UTF-16").getBytes(wide))).isEqualTo(LINES);
    }

    @Test
    void what_is_left_out_is_refused_by_a_strict_import_only() throws IOException {
        for (String more : List.of(
                "<string key='a' value='b'/><string key='a' value='c'/>",
                "<string key='a' value='b'><string key='c' value='d'/></string>",
                "<list key='a'><values><string key='b' value='c'/></values></list>",
                "<container key='a'/>",
                "<other/>")) {
            List<String> lines = lines(log("<trace>" + more + "<string key='concept:name' value='A'/>"
                    + "<date key='receivedAt' value='2019-05-02T08:00:00Z'/></trace>"));
            assertThat(lines).singleElement().asString().as(more).contains("\"leftOut\":true", "\"receivedAt\"");
            assertThat(parsed(true, lines.get(0))).isInstanceOf(ImportLine.Refused.class);
            assertThat(parsed(false, lines.get(0))).isInstanceOf(ImportLine.Dossier.class);
        }
    }

    @Test
    void a_record_that_is_too_long_is_refused_alone() throws IOException {
        String many = "<string key='k%d' value='%s'/>".formatted(1, "x".repeat(15_000))
                + "<string key='k2' value='%s'/>".formatted("y".repeat(15_000)) + "<string key='k3' value='z'/>";

        List<String> lines = lines(log("<trace><string key='concept:name' value='A'/>"
                + "<date key='receivedAt' value='2019-05-02T08:00:00Z'/>" + many + "</trace>"));

        assertThat(parsed(false, lines.get(0))).isEqualTo(new ImportLine.Refused(1, "too-long", "attributes"));
    }

    @Test
    void nothing_outside_the_file_is_read_and_nothing_in_it_grows(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        for (String file : List.of(
                "<!DOCTYPE log [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]><log><trace><string key='concept:name'"
                        + " value='a'/>&e;</trace></log>",
                "<!DOCTYPE log [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><log><trace><string"
                        + " key='concept:name' value='&b;'/></trace></log>",
                "<!DOCTYPE log SYSTEM '" + secret.toUri() + "'><log/>",
                "<html/>",
                "<log><trace></log>  " + " ".repeat(200_000),
                "<log>" + "<container key='a'>".repeat(200) + "</container>".repeat(200) + "</log>")) {
            assertThatThrownBy(() -> lines(file.getBytes(StandardCharsets.UTF_8)))
                    .as(file.substring(0, Math.min(80, file.length())))
                    .isInstanceOfAny(RefusedException.class, EOFException.class);
        }
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        assertThatThrownBy(() -> lines(log(names.toString()))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> lines(log("<trace><string key='a' value='" + "x".repeat(3_000_000) + "'/></trace>")))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("history.refusal.token");
    }

    @Test
    void a_file_that_breaks_off_gives_what_came_before() throws IOException {
        byte[] half = LOG.substring(0, LOG.indexOf("Check")).getBytes(StandardCharsets.UTF_8);
        ImportLines lines = ImportLines.open(new ByteArrayInputStream(half), MOST);

        assertThat(lines.next()).asString(StandardCharsets.UTF_8).isEqualTo(LINES.get(0));
        assertThat(lines.next()).asString(StandardCharsets.UTF_8).isEqualTo(LINES.get(1));
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }

    private static byte[] log(String content) {
        return ("<log><string key='procedure' value='P'/><string key='office' value='O'/><string key='channel'"
                        + " value='COUNTER'/>" + content + "</log>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ImportLine parsed(boolean strict, String line) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
        return new ImportLineParser(strict, clock).parse(1, line.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> lines(byte[] file) throws IOException {
        InputStream bytes = new ByteArrayInputStream(file);
        ImportLines lines = ImportLines.open(bytes, MOST);
        List<String> read = new ArrayList<>();
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            read.add(new String(line, StandardCharsets.UTF_8));
        }
        return read;
    }

    private static byte[] packed(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        return packed.toByteArray();
    }
}
