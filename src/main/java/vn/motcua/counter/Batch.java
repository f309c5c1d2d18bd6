package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.DossierCode;
import vn.motcua.vocabulary.DossierId;
import vn.motcua.vocabulary.InvalidValueException;

/** Batch: dossiers chosen from a list for the same action, and the result for each. */
public final class Batch {

    /** Maximum number of dossiers in a batch, as many as a page of a list shows. */
    public static final int MOST = 100;

    private static final int PARTS = 3;

    private Batch() {}

    /**
     * Chosen dossier, in the form value {@code <id>~<version>~<code>}.
     *
     * @param version version of the dossier in the list
     * @param code code of the dossier, used in messages only
     */
    public record Chosen(DossierId dossier, int version, String code) {

        /** Value of the form field. */
        public String value() {
            return dossier + "~" + version + "~" + code;
        }

        static Chosen parse(String value) {
            String[] parts = value.split("~", -1);
            try {
                if (parts.length == PARTS) {
                    return new Chosen(
                            new DossierId(UUID.fromString(parts[0])),
                            Integer.parseInt(parts[1]),
                            DossierCode.parse(parts[2]).value());
                }
            } catch (IllegalArgumentException | InvalidValueException wrong) {
                // refused below
            }
            throw RefusedException.invalid("counter.refusal.batch");
        }
    }

    /**
     * Result of the action for one dossier.
     *
     * @param problem why the action failed, as a sentence; null when it succeeded
     * @param repeated whether the same request had executed the action before
     * @param action name of the action, where it may differ between dossiers; null where it is the same for all
     */
    public record Result(
            Chosen chosen,
            @Nullable String problem,
            boolean repeated,
            @Nullable String action) {

        public Result(Chosen chosen, @Nullable String problem, boolean repeated) {
            this(chosen, problem, repeated, null);
        }
    }

    /** Fills the model of the result page and returns its view. */
    public static String page(String action, List<Result> results, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("results", results);
        model.addAttribute(
                "done",
                results.stream().filter(result -> result.problem() == null).count());
        return "counter/batch";
    }

    /**
     * Reads the chosen dossiers.
     *
     * @throws RefusedException INVALID when none or too many are chosen, or a value is malformed
     */
    public static List<Chosen> read(@Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            throw RefusedException.invalid("counter.refusal.batch-empty");
        }
        if (values.size() > MOST) {
            throw RefusedException.invalid("counter.refusal.batch-many", MOST);
        }
        List<Chosen> chosen = new ArrayList<>();
        values.stream().distinct().forEach(value -> chosen.add(Chosen.parse(value)));
        return chosen;
    }
}
