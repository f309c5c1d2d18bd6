package vn.motcua.counter.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.PaperView;
import vn.motcua.platform.Option;

/**
 * Form of an action on the page of a dossier.
 *
 * @param name name of the action, in its address and in its message keys
 * @param primary whether it is the usual next action, which is open and has the key F9
 * @param open whether the form is expanded
 * @param requestId idempotency key of the request
 * @param version version of the dossier from which the form was made
 */
public record ActionCard(
        String name, boolean primary, boolean open, String requestId, int version, List<InputView> inputs) {

    public ActionCard {
        inputs = List.copyOf(inputs);
    }

    /** The field of a name. */
    public InputView input(String field) {
        return inputs.stream()
                .filter(input -> input.name().equals(field))
                .findFirst()
                .orElseThrow();
    }

    /** Fields that are always visible. */
    public List<InputView> plain() {
        return inputs.stream().filter(input -> !input.folded()).toList();
    }

    /** Fields of the folded part, for an action that is recorded after it happened. */
    public List<InputView> folded() {
        return inputs.stream().filter(InputView::folded).toList();
    }

    /** Whether the folded part is expanded: it has input or an error. */
    public boolean unfolded() {
        return folded().stream()
                .anyMatch(input -> input.error() != null || !input.value().isBlank());
    }

    /** Shortcut key that expands the form; null for the primary action, which has F9, and for an action without a key. */
    public @Nullable String key() {
        return primary ? null : ActionKeys.of(name);
    }

    /**
     * Field of the form.
     *
     * @param id id of the element, unique on the page
     * @param value value as typed
     * @param error what is wrong with the value, as a sentence; null when nothing is
     * @param options options of a select; empty for other kinds of field
     * @param papers papers of an action that takes papers; empty for other kinds of field
     */
    public record InputView(
            String id,
            String name,
            ActionInput.Kind kind,
            boolean optional,
            boolean folded,
            String value,
            @Nullable String error,
            List<Option> options,
            List<PaperView> papers) {

        public InputView {
            options = List.copyOf(options);
            papers = List.copyOf(papers);
        }

        /** Id of the element that describes the field to a screen reader; null without an error. */
        public @Nullable String describedBy() {
            return error == null ? null : id + "-error";
        }
    }
}
