package vn.motcua.history;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attributes of a trace or an event in XES, and the line of JSON they stand for.
 */
final class XesRecord {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Number of characters from which on a record takes no further attribute: it is refused as too long. */
    private static final int MOST_CHARACTERS = 16_000;

    private static final int LONGEST_NUMBER = 40;

    /** Keys of the standard's extensions, and the fields they are. */
    private static final Map<String, String> FIELDS = Map.of("org:group", "office", "org:resource", "official");

    private static final String NAME = "concept:name";
    private static final String TIME = "time:timestamp";

    /** Fields of a dossier in the order of its line, which must be the same whenever the file is read. */
    private static final List<String> OF_DOSSIER = List.of(
            "procedure",
            "office",
            "channel",
            "receivedAt",
            "dueAt",
            "finishedAt",
            "returnedAt",
            "official",
            "applicant");

    /** Fields of a dossier that are fields of an event too. */
    private static final Set<String> OF_BOTH = Set.of("office", "official");

    /** What attributes of a log may say for all its traces. */
    private static final Set<String> OF_LOG = Set.of("procedure", "office", "channel");

    private final Map<String, String> fields = new HashMap<>();
    private final ObjectNode others = JSON.createObjectNode();
    private int characters;
    private boolean lost;

    /** What an attribute of a log says for all its traces: at most one field. */
    static Map<String, String> defaults(String key, String value) {
        String field = field(key);
        return OF_LOG.contains(field) ? Map.of(field, value) : Map.of();
    }

    private static String field(String key) {
        return FIELDS.getOrDefault(key, key);
    }

    /** Notes that something was left out, which a strict import refuses. */
    void lose() {
        lost = true;
    }

    /** @param type kind of the attribute, such as {@code string} */
    void put(String key, String type, String value) {
        String field = field(key);
        if (field.equals(NAME) || field.equals(TIME) || OF_DOSSIER.contains(field)) {
            lost |= fields.putIfAbsent(field, value) != null;
        } else if (others.has(key)) {
            lost = true;
        } else if (characters <= MOST_CHARACTERS) {
            characters += key.length() + value.length();
            write(key, type, value);
        }
    }

    private void write(String key, String type, String value) {
        switch (type) {
            case "boolean" ->
                others.put(key, value.strip().equals("true") || value.strip().equals("1"));
            case "int", "float" -> number(key, value.strip());
            default -> others.put(key, value);
        }
    }

    /** A number, or the text where it is none that JSON has, or a longer one than anybody measures. */
    private void number(String key, String value) {
        try {
            BigDecimal number = value.length() > LONGEST_NUMBER ? null : new BigDecimal(value);
            if (number == null || Math.abs((long) number.scale()) > LONGEST_NUMBER) {
                others.put(key, value);
            } else {
                others.put(key, number);
            }
        } catch (NumberFormatException none) {
            others.put(key, value);
        }
    }

    /**
     * The line of a trace. What the trace does not say the log may; without a reception and an office those of the first event
     * are taken.
     *
     * @param first null for a trace without events
     */
    byte[] dossier(Map<String, String> ofLog, @Nullable XesRecord first) {
        ObjectNode line = JSON.createObjectNode();
        line.put("type", "dossier");
        line.put("ref", fields.get(NAME));
        for (String field : OF_DOSSIER) {
            String value = fields.get(field);
            if (value == null && first != null && (field.equals("receivedAt") || field.equals("office"))) {
                value = first.fields.get(field.equals("office") ? field : TIME);
            }
            value = value == null ? ofLog.get(field) : value;
            if (value != null && field.equals("applicant")) {
                line.putObject(field).put("name", value);
            } else if (value != null) {
                line.put(field, field.equals("channel") ? value.toUpperCase(Locale.ROOT) : value);
            }
        }
        if (fields.containsKey(TIME)) {
            others.put(TIME, fields.get(TIME));
        }
        return bytes(line);
    }

    /** The line of an event of a trace. */
    byte[] event(XesRecord trace) {
        ObjectNode line = JSON.createObjectNode();
        line.put("type", "event");
        line.put("ref", trace.fields.get(NAME));
        line.put("at", fields.get(TIME));
        line.put("activity", fields.get(NAME));
        line.put("office", fields.get("office"));
        line.put("official", fields.get("official"));
        for (String field : OF_DOSSIER) { // in an event they mean nothing of their own
            String value = fields.get(field);
            if (value != null && !OF_BOTH.contains(field)) {
                others.put(field, value);
            }
        }
        return bytes(line);
    }

    private byte[] bytes(ObjectNode line) {
        if (!others.isEmpty()) {
            line.set("attributes", others);
        }
        if (lost) {
            line.put("leftOut", true); // no field that is known: a strict import refuses it
        }
        return JSON.writeValueAsBytes(line);
    }
}
