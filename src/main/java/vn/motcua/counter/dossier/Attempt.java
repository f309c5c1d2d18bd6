package vn.motcua.counter.dossier;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.FormInput;

/**
 * An action that was tried and refused.
 *
 * @param action its name
 * @param typed what was typed
 * @param problem what is wrong with it as a whole, in words; null when a field is at fault
 * @param errors what is wrong, in words, by field
 */
record Attempt(String action, FormInput typed, @Nullable String problem, Map<String, String> errors) {

    Attempt {
        errors = Map.copyOf(errors);
    }
}
