package vn.motcua.counter.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * The keys that open the form of an action on the page of a dossier: the first letter of its Vietnamese or English name where
 * it was free, never one a browser needs (D, E, F). What one does next needs none, it stands open on F9.
 */
final class ActionKeys {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("request-supplement", "Alt+S"),
            Map.entry("ask-completion", "Alt+S"),
            Map.entry("refuse-reception", "Alt+R"),
            Map.entry("refuse-on-merits", "Alt+R"),
            Map.entry("refuse-hand-over", "Alt+R"),
            Map.entry("receive-supplement", "Alt+N"),
            Map.entry("convert-procedure", "Alt+C"),
            Map.entry("reissue-slip", "Alt+I"),
            Map.entry("extend", "Alt+G"),
            Map.entry("apologise", "Alt+X"),
            Map.entry("stop", "Alt+T"),
            Map.entry("withdraw", "Alt+W"),
            Map.entry("return-to-step", "Alt+B"),
            Map.entry("transfer", "Alt+M"),
            Map.entry("assign", "Alt+A"),
            Map.entry("release", "Alt+U"),
            Map.entry("claim", "Alt+K"),
            Map.entry("hand-over", "Alt+H"),
            Map.entry("consult", "Alt+Y"),
            Map.entry("answer-consultation", "Alt+V"),
            Map.entry("request-payment", "Alt+P"),
            Map.entry("confirm-payment", "Alt+P"),
            Map.entry("collect-fee", "Alt+Q"),
            Map.entry("process", "Alt+J"),
            Map.entry("submit", "Alt+O"),
            Map.entry("approve", "Alt+Z"),
            Map.entry("correct-result", "Alt+Q"));

    private ActionKeys() {}

    /** The actions by their keys, in the order of the keys. */
    static SortedMap<String, List<String>> byKey() {
        SortedMap<String, List<String>> byKey = new TreeMap<>();
        new TreeMap<>(KEYS)
                .forEach((action, key) ->
                        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(action));
        return byKey;
    }

    /** The key of an action; null for one that has none. */
    static @Nullable String of(String action) {
        return KEYS.get(action);
    }
}
