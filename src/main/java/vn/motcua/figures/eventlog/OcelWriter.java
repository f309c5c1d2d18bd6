package vn.motcua.figures.eventlog;

import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an event log in OCEL 2.0 as JSON. Objects are dossiers, offices, officials and procedures; an event relates to its
 * dossier, its office and its official, a dossier to its offices, its official and its procedure. Types and ids have the names
 * that the log has: the id of an object is its type and its name.
 */
final class OcelWriter extends EventLogWriter {

    /** When an attribute that never changes has its value, by the standard. */
    private static final String ALWAYS = "1970-01-01T00:00:00Z";

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private static final String DOSSIER = "dossier";
    private static final String OFFICE = "office";
    private static final String OFFICIAL = "official";
    private static final String PROCEDURE = "procedure";

    private static final List<String> TEXTS = List.of("channel", "state", "source");
    private static final List<String> MOMENTS = List.of("receivedAt", "dueAt", "finishedAt", "returnedAt");

    private final JsonGenerator json;
    private final Set<String> activities = new TreeSet<>();
    private final Set<String> offices = new TreeSet<>();
    private final Set<String> officials = new TreeSet<>();
    private final Set<String> procedures = new TreeSet<>();
    private boolean inObjects;

    OcelWriter(Writer file) {
        this.json = JSON.createGenerator(file);
    }

    @Override
    void begin() {
        json.writeStartObject();
        json.writeName("events");
        json.writeStartArray();
    }

    @Override
    void dossier(LoggedDossier dossier) {
        // objects follow all events
    }

    @Override
    void event(LoggedDossier dossier, LoggedEvent event) {
        activities.add(event.activity());
        json.writeStartObject();
        json.writeStringProperty("id", dossier.source() + ":" + dossier.ref() + ":" + event.no());
        json.writeStringProperty("type", event.activity());
        json.writeStringProperty("time", time(event.at()));
        json.writeName("attributes");
        json.writeStartArray();
        attribute("lifecycle", "complete", null);
        json.writeEndArray();
        json.writeName("relationships");
        json.writeStartArray();
        relation(id(dossier), "of");
        relation(OFFICE, event.office(), offices, "at");
        relation(OFFICIAL, event.resource(), officials, "by");
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    void endOfDossier() {
        // nothing is open
    }

    @Override
    boolean wantsDossiersAgain() {
        return true;
    }

    @Override
    void again(LoggedDossier dossier) {
        beginObjects();
        json.writeStartObject();
        json.writeStringProperty("id", id(dossier));
        json.writeStringProperty("type", DOSSIER);
        json.writeName("attributes");
        json.writeStartArray();
        Map<String, String> texts = dossier.texts();
        TEXTS.forEach(name -> attribute(name, texts.get(name), ALWAYS));
        Map<String, OffsetDateTime> moments = dossier.moments();
        MOMENTS.forEach(name -> {
            OffsetDateTime moment = moments.get(name);
            attribute(name, moment == null ? null : time(moment), ALWAYS);
        });
        json.writeEndArray();
        json.writeName("relationships");
        json.writeStartArray();
        relation(OFFICE, dossier.office(), offices, "received by");
        relation(OFFICE, dossier.responsible(), offices, "answered for by");
        relation(OFFICIAL, dossier.official(), officials, "held by");
        relation(PROCEDURE, dossier.procedure(), procedures, "by");
        json.writeEndArray();
        json.writeEndObject();
    }

    private void beginObjects() {
        if (!inObjects) {
            json.writeEndArray();
            json.writeName("objects");
            json.writeStartArray();
            inObjects = true;
        }
    }

    @Override
    void end() {
        beginObjects();
        objects(OFFICE, offices);
        objects(OFFICIAL, officials);
        objects(PROCEDURE, procedures);
        json.writeEndArray();
        json.writeName("eventTypes");
        json.writeStartArray();
        activities.forEach(activity -> type(activity, List.of("lifecycle"), List.of()));
        json.writeEndArray();
        json.writeName("objectTypes");
        json.writeStartArray();
        type(DOSSIER, TEXTS, MOMENTS);
        for (String other : List.of(OFFICE, OFFICIAL, PROCEDURE)) {
            type(other, List.of(), List.of());
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void objects(String type, Set<String> names) {
        for (String name : names) {
            json.writeStartObject();
            json.writeStringProperty("id", type + ":" + name);
            json.writeStringProperty("type", type);
            json.writeName("attributes");
            json.writeStartArray();
            json.writeEndArray();
            json.writeName("relationships");
            json.writeStartArray();
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void type(String name, List<String> texts, List<String> moments) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeName("attributes");
        json.writeStartArray();
        texts.forEach(each -> declared(each, "string"));
        moments.forEach(each -> declared(each, "time"));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void declared(String name, String type) {
        json.writeStartObject();
        json.writeStringProperty("name", name);
        json.writeStringProperty("type", type);
        json.writeEndObject();
    }

    /** @param time of an object's attribute; null for that of an event */
    private void attribute(String name, @Nullable String value, @Nullable String time) {
        if (value != null) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            if (time != null) {
                json.writeStringProperty("time", time);
            }
            json.writeStringProperty("value", value);
            json.writeEndObject();
        }
    }

    private void relation(String type, @Nullable String name, Set<String> known, String qualifier) {
        if (name != null) {
            known.add(name);
            relation(type + ":" + name, qualifier);
        }
    }

    private void relation(String object, String qualifier) {
        json.writeStartObject();
        json.writeStringProperty("objectId", object);
        json.writeStringProperty("qualifier", qualifier);
        json.writeEndObject();
    }

    /** A former system may have given a reference that is a code of this one. */
    private static String id(LoggedDossier dossier) {
        return DOSSIER + ":" + dossier.source() + ":" + dossier.ref();
    }

    private static String time(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
