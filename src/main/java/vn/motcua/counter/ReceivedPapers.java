package vn.motcua.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.motcua.catalogue.ComponentRequirement;
import vn.motcua.catalogue.ProcedureCase;
import vn.motcua.dossier.value.ReceivedComponent;
import vn.motcua.platform.RefusedException;
import vn.motcua.vocabulary.FreeText;

/** Reads the papers that were ticked, with the number of each kind of copy. */
public final class ReceivedPapers {

    /** Name of the box "all mandatory papers received". */
    static final String ALL = "allPapers";

    /** Name of the field for further papers, one per line. */
    static final String OTHERS = "otherPapers";

    /** Prefix of the boxes of papers that were asked for; their value is the name of the paper. */
    public static final String ASKED = "asked-";

    private static final int LONGEST = 500;
    private static final int MOST_COPIES = 999;

    private ReceivedPapers() {}

    /**
     * Reads the received papers.
     *
     * @throws RefusedException INVALID at the field {@code components} when a number of copies is not a number
     */
    public static List<ReceivedComponent> read(FormInput typed, ProcedureCase procedureCase) {
        List<ReceivedComponent> papers = new ArrayList<>();
        for (ComponentRequirement required : procedureCase.components()) {
            if (present(required, typed)) {
                papers.add(new ReceivedComponent(
                        required.id(),
                        required.name(),
                        copies(typed, PaperView.originals(required.id()), required.originals()),
                        copies(typed, PaperView.certified(required.id()), required.certified()),
                        copies(typed, PaperView.photocopies(required.id()), required.photocopies())));
            } else if (counted(required, typed)) {
                throw RefusedException.invalidField("components", "counter.refusal.copies-unticked", required.name());
            }
        }
        asked(typed, procedureCase, papers);
        for (String other : typed.lines(OTHERS)) {
            papers.add(new ReceivedComponent(null, other, 1, 0, 0));
        }
        return papers;
    }

    /** Adds the papers that were asked for and are ticked: those of the catalogue with the copies it asks for. */
    private static void asked(FormInput typed, ProcedureCase procedureCase, List<ReceivedComponent> papers) {
        typed.values().entrySet().stream()
                .filter(field -> field.getKey().startsWith(ASKED))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .filter(name -> papers.stream().noneMatch(paper -> paper.name().equals(name)))
                .forEach(name -> papers.add(procedureCase.components().stream()
                        .filter(required -> required.name().equals(name))
                        .findFirst()
                        .map(required -> new ReceivedComponent(
                                required.id(),
                                required.name(),
                                required.originals(),
                                required.certified(),
                                required.photocopies()))
                        .orElseGet(() -> new ReceivedComponent(null, FreeText.cleanLine(name, LONGEST), 1, 0, 0))));
    }

    /** Names of the mandatory papers that were not received. */
    public static List<String> missing(FormInput typed, ProcedureCase procedureCase) {
        return procedureCase.components().stream()
                .filter(ComponentRequirement::mandatory)
                .filter(required -> !present(required, typed))
                .map(ComponentRequirement::name)
                .toList();
    }

    static boolean present(ComponentRequirement required, FormInput typed) {
        return typed.checked(PaperView.present(required.id())) || required.mandatory() && typed.checked(ALL);
    }

    /** Whether somebody counted copies of a paper; the numbers on a fresh page are those the catalogue asks for. */
    private static boolean counted(ComponentRequirement required, FormInput typed) {
        return counted(typed, PaperView.originals(required.id()), required.originals())
                || counted(typed, PaperView.certified(required.id()), required.certified())
                || counted(typed, PaperView.photocopies(required.id()), required.photocopies());
    }

    private static boolean counted(FormInput typed, String field, int usual) {
        String digits = typed.raw(field).strip();
        return !digits.isEmpty() && !digits.equals("0") && !digits.equals(String.valueOf(usual));
    }

    private static int copies(FormInput typed, String field, int usual) {
        if (!typed.checked(field)) {
            return usual;
        }
        String digits = typed.raw(field).strip();
        try {
            int copies = digits.isEmpty() ? 0 : Integer.parseInt(digits);
            if (copies >= 0 && copies <= MOST_COPIES) {
                return copies;
            }
        } catch (NumberFormatException wrong) {
            throw RefusedException.invalidField("components", "counter.refusal.copies");
        }
        throw RefusedException.invalidField("components", "counter.refusal.copies");
    }
}
