package vn.motcua.figures.eventlog;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.motcua.figures.DossierSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Both forms hold the same traces, by readers written from the standards' texts, whatever names a former system had. */
class EventLogWritersTest {

    private static final String XES = "http://www.xes-standard.org/";
    private static final OffsetDateTime AT = OffsetDateTime.parse("2019-05-02T08:30:00+07:00");

    private static final Map<LoggedDossier, List<LoggedEvent>> LOG = new LinkedHashMap<>();

    static {
        LOG.put(dossier("A-1", DossierSource.OWN), List.of(event(1, "ACCEPTED"), event(2, "HANDED_OVER")));
        LOG.put(dossier("A-2", DossierSource.OWN), List.of());
        LOG.put(
                dossier("<\"&'> \t\n ]]> Tiếp", DossierSource.IMPORTED),
                List.of(event(1, "Kiểm tra & <ký> \"x\"\n"), event(2, "Kiểm tra & <ký> \"x\"\n"), event(3, "𝄞")));
    }

    @Test
    void an_event_log_in_xes_is_valid_and_has_the_same_traces() throws Exception {
        String log = written(EventLogFormat.XES);

        SchemaFactory.newDefaultInstance()
                .newSchema(new StreamSource(getClass().getResourceAsStream("xes.xsd")))
                .newValidator()
                .validate(new StreamSource(new StringReader(log)));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(log)))
                .getDocumentElement();
        Map<String, List<String>> traces = new LinkedHashMap<>();
        for (Element trace : children(root, "trace")) {
            List<String> events = new ArrayList<>();
            for (Element event : children(trace, "event")) {
                Map<String, String> values = attributes(event);
                assertThat(OffsetDateTime.parse(values.get("time:timestamp"))).isEqualTo(AT);
                assertThat(values)
                        .containsEntry("lifecycle:transition", "complete")
                        .containsEntry("org:group", "Xã <A>")
                        .containsEntry("org:resource", "official-1");
                events.add(values.get("concept:name"));
            }
            Map<String, String> values = attributes(trace);
            assertThat(values).containsEntry("procedure", "1.001193").doesNotContainKey("returnedAt");
            traces.put(values.get("concept:name"), events);
        }
        assertThat(traces).isEqualTo(traces());
    }

    @Test
    void what_xml_cannot_hold_is_replaced() throws IOException {
        StringWriter file = new StringWriter();
        XesWriter writer = new XesWriter(file);

        writer.event(dossier("A", DossierSource.IMPORTED), event(1, "a\u0001b\ud800c\ufffe"));

        assertThat(file.toString()).contains("value=\"a\ufffdb\ufffdc\ufffd\"");
    }

    @Test
    void an_event_log_in_ocel_declares_what_it_names_and_has_the_same_traces() throws IOException {
        JsonNode log = JsonMapper.builder().build().readTree(written(EventLogFormat.OCEL));

        assertThat(log.propertyNames()).containsExactlyInAnyOrder("events", "objects", "eventTypes", "objectTypes");
        Map<String, Map<String, String>> eventTypes = types(log.get("eventTypes"));
        Map<String, Map<String, String>> objectTypes = types(log.get("objectTypes"));
        Map<String, String> objects = new HashMap<>();
        for (JsonNode object : log.get("objects")) {
            String type = object.get("type").stringValue();
            assertThat(objects.put(object.get("id").stringValue(), type))
                    .as("ids are given once")
                    .isNull();
            declared(object, objectTypes.get(type));
        }
        for (JsonNode object : log.get("objects")) {
            object.get("relationships")
                    .forEach(each ->
                            assertThat(objects).containsKey(each.get("objectId").stringValue()));
        }
        Set<String> ids = new HashSet<>();
        Map<String, List<String>> traces = new LinkedHashMap<>();
        objects.forEach((id, type) -> {
            if (type.equals("dossier")) {
                traces.put(id.substring(id.indexOf(':', "dossier:".length()) + 1), new ArrayList<>());
            }
        });
        for (JsonNode event : log.get("events")) {
            assertThat(ids.add(event.get("id").stringValue())).isTrue();
            assertThat(OffsetDateTime.parse(event.get("time").stringValue())).isEqualTo(AT);
            declared(event, eventTypes.get(event.get("type").stringValue()));
            for (JsonNode relation : event.get("relationships")) {
                String id = relation.get("objectId").stringValue();
                assertThat(objects).containsKey(id);
                if (relation.get("qualifier").stringValue().equals("of")) {
                    traces.get(id.substring(id.indexOf(':', "dossier:".length()) + 1))
                            .add(event.get("type").stringValue());
                }
            }
        }
        assertThat(traces).isEqualTo(traces());
    }

    /** Attributes of an event or object are those that its type declares. */
    private static void declared(JsonNode of, Map<String, String> type) {
        assertThat(type).as(of.toString()).isNotNull();
        for (JsonNode attribute : of.get("attributes")) {
            String declared = type.get(attribute.get("name").stringValue());
            assertThat(declared).isNotNull();
            if (declared.equals("time")) {
                OffsetDateTime.parse(attribute.get("value").stringValue());
            }
        }
    }

    private static Map<String, Map<String, String>> types(JsonNode declarations) {
        Map<String, Map<String, String>> types = new HashMap<>();
        for (JsonNode type : declarations) {
            Map<String, String> attributes = new HashMap<>();
            type.get("attributes")
                    .forEach(each -> attributes.put(
                            each.get("name").stringValue(), each.get("type").stringValue()));
            types.put(type.get("name").stringValue(), attributes);
        }
        return types;
    }

    private static String written(EventLogFormat format) throws IOException {
        StringWriter file = new StringWriter();
        EventLogWriter writer = format.writer(file);
        writer.begin();
        for (Map.Entry<LoggedDossier, List<LoggedEvent>> each : LOG.entrySet()) {
            writer.dossier(each.getKey());
            for (LoggedEvent event : each.getValue()) {
                writer.event(each.getKey(), event);
            }
            writer.endOfDossier();
        }
        if (writer.wantsDossiersAgain()) {
            for (LoggedDossier dossier : LOG.keySet()) {
                writer.again(dossier);
            }
        }
        writer.end();
        return file.toString();
    }

    private static Map<String, List<String>> traces() {
        Map<String, List<String>> traces = new LinkedHashMap<>();
        LOG.forEach((dossier, events) -> traces.put(
                dossier.ref(), events.stream().map(LoggedEvent::activity).toList()));
        return traces;
    }

    private static LoggedDossier dossier(String ref, DossierSource source) {
        return new LoggedDossier(
                ref, source, "RETURNED", "1.001193", "POST", "Xã <A>", "Xã <A>", null, AT, AT, AT.plusDays(1), null);
    }

    private static LoggedEvent event(int no, String activity) {
        return new LoggedEvent(no, activity, AT, "Xã <A>", "official-1");
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element
                    && XES.equals(element.getNamespaceURI())
                    && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static Map<String, String> attributes(Element of) {
        Map<String, String> values = new HashMap<>();
        for (String type : List.of("string", "date")) {
            for (Element each : children(of, type)) {
                assertThat(values.put(each.getAttribute("key"), each.getAttribute("value")))
                        .isNull();
            }
        }
        return values;
    }
}
