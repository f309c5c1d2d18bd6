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
 * The keys that open the form of an action on the page of a dossier: the first letter of its Vietnamese or English name where
 * it was free, never one a browser needs (D, E, F). What one does next needs none, it stands open on F9.
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

    /** The actions by their keys, in the order of the keys. */
    static SortedMap<String, List<String>> byKey() {
        SortedMap<String, List<String>> byKey = new TreeMap<>();
        KEYS.forEach((action, key) ->
                byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(action));
        return byKey;
    }

    /** The key of an action; null for one that has none. */
    static @Nullable String of(String action) {
        return KEYS.get(action);
    }
}
