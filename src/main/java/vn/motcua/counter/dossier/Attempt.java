package vn.motcua.counter.dossier;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.FormInput;

/**
 * Refused attempt at an action.
 *
 * @param action name of the action
 * @param typed input of the form
 * @param problem what is wrong with the whole action, as a sentence; null when the problem belongs to a field
 * @param errors what is wrong with the fields, as sentences by field name
 */
record Attempt(String action, FormInput typed, @Nullable String problem, Map<String, String> errors) {

    Attempt {
        errors = Map.copyOf(errors);
    }
}
