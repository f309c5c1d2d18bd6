package vn.motcua.counter.dossier;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.motcua.counter.PaperView;
import vn.motcua.platform.Option;

/**
 * An action as a form on a page.
 *
 * @param name the action's name, in its address and in the key of its words
 * @param primary whether it is what one does next: open, and on the key F9
 * @param open whether its form is unfolded
 * @param requestId the key of the request it will make
 * @param version the version of the dossier it was made from
 */
public record ActionCard(
        String name, boolean primary, boolean open, String requestId, int version, List<InputView> inputs) {

    public ActionCard {
        inputs = List.copyOf(inputs);
    }

    /** The fields that are always seen. */
    public List<InputView> plain() {
        return inputs.stream().filter(input -> !input.folded()).toList();
    }

    /** The fields for what happened before it is recorded. */
    public List<InputView> folded() {
        return inputs.stream().filter(InputView::folded).toList();
    }

    /** Whether the folded part is open: something was typed there, or is wrong. */
    public boolean unfolded() {
        return folded().stream()
                .anyMatch(input -> input.error() != null || !input.value().isBlank());
    }

    /** The key that unfolds it; null for what stands open on F9, and where there is none. */
    public @Nullable String key() {
        return primary ? null : ActionKeys.of(name);
    }

    /**
     * One field of the form.
     *
     * @param id unique on the page
     * @param value as it was typed
     * @param error what is wrong with it, in words; null when nothing is
     * @param options the choices of a select; empty for all others
     * @param papers the papers of an action that takes papers; empty for all others
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

        /** What describes the field to a screen reader. */
        public @Nullable String describedBy() {
            return error == null ? null : id + "-error";
        }
    }
}
