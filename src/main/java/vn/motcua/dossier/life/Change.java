package vn.motcua.dossier.life;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.platform.CanonicalJson;

/**
 * What an event changes, in canonical text: fields of the dossier and of its steps, rows of the ledgers, and the details
 * a reader wants to see. Its JSON is the payload of the event; an action fills it, {@link Dossier#apply} takes it in.
 */
public final class Change {

    /** The ledgers an event may add a row to, or close the open row of. */
    public enum Ledger {
        /** A date given to the citizen. */
        PROMISE,
        /** The clock is put on hold. */
        PAUSE_OPENED,
        /** The clock goes on. */
        PAUSE_CLOSED,
        /** The file is offered to another desk or office. */
        HAND_OVER,
        /** An offered file is taken or refused. */
        HAND_OVER_ANSWERED,
        /** An issue of the slip is void: its QR code says so from now on. */
        SLIP_REPLACED
    }

    private final SortedMap<String, Object> details = new TreeMap<>();
    private final SortedMap<String, @Nullable String> dossier = new TreeMap<>();
    private final SortedMap<Integer, SortedMap<String, @Nullable String>> steps = new TreeMap<>();
    private final SortedMap<String, Map<String, @Nullable String>> ledgers = new TreeMap<>();
    private final List<Map<String, @Nullable String>> components = new ArrayList<>();
    private @Nullable String message;

    /** Says something of the action for its readers; nothing happens when the value is null. */
    public Change detail(String name, @Nullable Object value) {
        if (value != null) {
            details.put(
                    name,
                    value instanceof Enum<?> || value instanceof Number || value instanceof List<?>
                            ? plain(value)
                            : String.valueOf(value));
        }
        return this;
    }

    private static Object plain(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value;
    }

    /** Sets a field of the dossier; null empties it. */
    public Change set(Field field, @Nullable Object value) {
        dossier.put(field.name(), Text.of(value));
        return this;
    }

    /** Sets a field of a step; null empties it. A step not there yet is added. */
    public Change step(int no, StepField field, @Nullable Object value) {
        steps.computeIfAbsent(no, absent -> new TreeMap<>()).put(field.name(), Text.of(value));
        return this;
    }

    /** Adds a row to a ledger, or closes its open one. */
    public Change ledger(Ledger ledger, Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable String> texts = new TreeMap<>();
        row.forEach((column, value) -> texts.put(column, Text.of(value)));
        ledgers.put(ledger.name(), texts);
        return this;
    }

    /** Adds a paper to those received. */
    public Change component(Map<String, ? extends @Nullable Object> row) {
        Map<String, @Nullable String> texts = new TreeMap<>();
        row.forEach((column, value) -> texts.put(column, Text.of(value)));
        components.add(texts);
        return this;
    }

    /** Has the citizen told; the message's kind goes to the outbox in the same transaction. */
    public Change tell(String messageKind) {
        this.message = messageKind;
        return this;
    }

    SortedMap<String, @Nullable String> dossier() {
        return dossier;
    }

    SortedMap<Integer, SortedMap<String, @Nullable String>> steps() {
        return steps;
    }

    /** The row for a ledger, or null when the event has none for it. */
    @Nullable
    Map<String, @Nullable String> ledger(Ledger ledger) {
        return ledgers.get(ledger.name());
    }

    List<Map<String, @Nullable String>> components() {
        return components;
    }

    /** What is told to the citizen, or null. */
    @Nullable
    String message() {
        return message;
    }

    /** What the action said of itself. */
    public Map<String, Object> details() {
        return Collections.unmodifiableMap(details);
    }

    /** Whether a field of the dossier gets a value, or is emptied. */
    boolean sets(Field field) {
        return dossier.containsKey(field.name());
    }

    /** The value a field of the dossier gets, or null when it gets none or is emptied. */
    public @Nullable String value(Field field) {
        return dossier.get(field.name());
    }

    /** The canonical JSON, which is hashed and stored. */
    String payload() {
        Map<String, Object> whole = new LinkedHashMap<>();
        if (!components.isEmpty()) {
            whole.put("components", components);
        }
        whole.put("details", details);
        whole.put("dossier", dossier);
        if (!ledgers.isEmpty()) {
            whole.put("ledgers", ledgers);
        }
        if (message != null) {
            whole.put("message", message);
        }
        Map<String, Object> numbered = new LinkedHashMap<>();
        steps.forEach((no, values) -> numbered.put(no.toString(), values));
        if (!numbered.isEmpty()) {
            whole.put("steps", numbered);
        }
        return CanonicalJson.write(whole);
    }

    /** Reads a payload back. */
    @SuppressWarnings("unchecked")
    static Change parse(String payload) {
        Map<String, Object> whole = CanonicalJson.read(payload);
        Change change = new Change();
        change.details.putAll((Map<String, Object>) whole.getOrDefault("details", Map.of()));
        change.dossier.putAll((Map<String, @Nullable String>) whole.getOrDefault("dossier", Map.of()));
        ((Map<String, Map<String, @Nullable String>>) whole.getOrDefault("steps", Map.of()))
                .forEach((no, values) -> change.steps.put(Integer.valueOf(no), new TreeMap<>(values)));
        change.ledgers.putAll((Map<String, Map<String, @Nullable String>>) whole.getOrDefault("ledgers", Map.of()));
        change.components.addAll((List<Map<String, @Nullable String>>) whole.getOrDefault("components", List.of()));
        change.message = (String) whole.get("message");
        return change;
    }
}
