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

/** Dossiers chosen from a list to do the same with each, and what became of each. */
public final class Batch {

    /** As many as a page of a list shows. */
    public static final int MOST = 100;

    private static final int PARTS = 3;

    private Batch() {}

    /**
     * A dossier that was chosen, as a list sends it: {@code <id>~<version>~<code>}.
     *
     * @param version what the list was made from
     * @param code for the words alone
     */
    public record Chosen(DossierId dossier, int version, String code) {

        /** As a form sends it. */
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
                // said below
            }
            throw RefusedException.invalid("counter.refusal.batch");
        }
    }

    /**
     * What became of one.
     *
     * @param problem why nothing did, in words; null when it was done
     * @param repeated whether it had been done by the same request before
     * @param action what was done, by its name, where each may be another; null where all are the same
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

    /** Shows what became of each; gives the view. */
    public static String page(String action, List<Result> results, Model model) {
        model.addAttribute("action", action);
        model.addAttribute("results", results);
        model.addAttribute(
                "done",
                results.stream().filter(result -> result.problem() == null).count());
        return "counter/batch";
    }

    /** @throws RefusedException INVALID when nothing was chosen, too much, or something that is no choice */
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
