package vn.motcua.counter.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.dossier.action.Actions;
import vn.motcua.dossier.action.form.ActionForm;

/**
 * Shortcut keys that open the forms of actions on the page of a dossier. The key is the first letter of the action's
 * Vietnamese or English name where it is free, and never one that browsers use (D, E, F). The primary action needs
 * none: it is open and has F9.
 */
final class ActionKeys {

    private static final Map<String, String> KEYS = keys();

    private ActionKeys() {}

    private static Map<String, String> keys() {
        Map<String, String> keys = new TreeMap<>();
        Actions.byName().forEach((name, action) -> {
            ActionForm form = action.getAnnotation(ActionForm.class);
            if (form != null && !form.key().isEmpty()) {
                keys.put(name, form.key());
            }
        });
        return keys;
    }

    /** Actions by shortcut key, sorted by key. */
    static SortedMap<String, List<String>> byKey() {
        SortedMap<String, List<String>> byKey = new TreeMap<>();
        KEYS.forEach((action, key) ->
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(action));
        return byKey;
    }

    /** Shortcut key of an action; null when it has none. */
    static @Nullable String of(String action) {
        return KEYS.get(action);
    }
}
