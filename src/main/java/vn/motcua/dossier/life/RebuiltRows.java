package vn.motcua.dossier.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * All the rows that a dossier's events say there must be: its summary, its steps, its papers, its promises, the pauses of
 * its clock and its hand-overs, each in canonical text. What stands in the database is compared with this.
 */
public final class RebuiltRows {

    private final List<Map<String, @Nullable String>> components = new ArrayList<>();
    private final List<Map<String, @Nullable String>> promises = new ArrayList<>();
    private final List<Map<String, @Nullable String>> pauses = new ArrayList<>();
    private final List<Map<String, @Nullable String>> handOvers = new ArrayList<>();

    private final List<Map<String, @Nullable String>> replacedSlips = new ArrayList<>();

    private RebuiltRows() {}

    public static RebuiltRows of(List<DossierEvent> history) {
        RebuiltRows rows = new RebuiltRows();
        history.forEach(rows::add);
        return rows;
    }

    private void add(DossierEvent event) {
        String seq = Integer.toString(event.seq());
        event.change().components().forEach(paper -> components.add(new TreeMap<>(paper)));
        Map<String, @Nullable String> promise = event.change().ledger(Change.Ledger.PROMISE);
        if (promise != null) {
            promises.add(with(promise, Map.of("no", number(promises), "event_seq", seq)));
        }
        Map<String, @Nullable String> opened = event.change().ledger(Change.Ledger.PAUSE_OPENED);
        if (opened != null) {
            pauses.add(with(opened, Map.of("no", number(pauses), "opened_seq", seq)));
        }
        Map<String, @Nullable String> closed = event.change().ledger(Change.Ledger.PAUSE_CLOSED);
        if (closed != null) {
            pauses.get(pauses.size() - 1).putAll(closed);
            pauses.get(pauses.size() - 1).put("closed_seq", seq);
        }
        Map<String, @Nullable String> given = event.change().ledger(Change.Ledger.HAND_OVER);
        if (given != null) {
            handOvers.add(with(given, Map.of("no", number(handOvers), "state", "PENDING")));
        }
        Map<String, @Nullable String> answered = event.change().ledger(Change.Ledger.HAND_OVER_ANSWERED);
        if (answered != null) {
            handOvers.get(handOvers.size() - 1).putAll(answered);
        }
        Map<String, @Nullable String> replaced = event.change().ledger(Change.Ledger.SLIP_REPLACED);
        if (replaced != null) {
            replacedSlips.add(new TreeMap<>(replaced));
        }
    }

    private static String number(List<?> rows) {
        return Integer.toString(rows.size() + 1);
    }

    private static SortedMap<String, @Nullable String> with(
            Map<String, @Nullable String> row, Map<String, String> further) {
        SortedMap<String, @Nullable String> whole = new TreeMap<>(row);
        whole.putAll(further);
        whole.values().removeIf(value -> value == null);
        return whole;
    }

    public List<Map<String, @Nullable String>> components() {
        return components;
    }

    public List<Map<String, @Nullable String>> promises() {
        return promises;
    }

    public List<Map<String, @Nullable String>> pauses() {
        return pauses;
    }

    public List<Map<String, @Nullable String>> handOvers() {
        return handOvers;
    }

    public List<Map<String, @Nullable String>> replacedSlips() {
        return replacedSlips;
    }

    /** The fields of the summary row. */
    public static SortedMap<String, @Nullable String> summary(Dossier dossier) {
        SortedMap<String, @Nullable String> fields = new TreeMap<>();
        for (Field field : Field.values()) {
            fields.put(field.name(), field.read(dossier));
        }
        return fields;
    }

    /** The fields of each step's row, by its number. */
    public static SortedMap<Integer, SortedMap<String, @Nullable String>> steps(Dossier dossier) {
        SortedMap<Integer, SortedMap<String, @Nullable String>> steps = new TreeMap<>();
        for (DossierStep step : dossier.steps()) {
            steps.put(step.no(), step(step));
        }
        return steps;
    }

    /** The fields of one step's row. */
    static SortedMap<String, @Nullable String> step(DossierStep step) {
        SortedMap<String, @Nullable String> fields = new TreeMap<>();
        for (StepField field : StepField.values()) {
            fields.put(field.name(), field.read(step));
        }
        return fields;
    }
}
