package vn.motcua.counter.reception;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.KnownApplicant;

/**
 * Who stands at the counter, as far as the number typed or the card scanned tells.
 *
 * @param fields what can be filled in, by the name of the form's field
 * @param known what an earlier dossier in scope says; null when none does
 * @param card whether a citizen's card was scanned
 * @param taxCode whether the number is a tax code whose check digit is right
 * @param problem the key of what is wrong with the number; null when nothing is
 */
public record Applicant(
        Map<String, String> fields,
        @Nullable KnownApplicant known,
        boolean card,
        boolean taxCode,
        @Nullable String problem) {

    static final Applicant NOBODY = new Applicant(Map.of(), null, false, false, null);

    public Applicant {
        fields = Map.copyOf(fields);
    }

    /** The same for the person who hands in for another: whose number, name and telephone that form knows. */
    Applicant asSubmitter() {
        Map<String, String> theirs = new LinkedHashMap<>();
        copy("identifier", "submitterIdentifier", theirs);
        copy("name", "submitterName", theirs);
        copy("phone", "submitterPhone", theirs);
        return new Applicant(theirs, known, card, false, problem);
    }

    private void copy(String from, String to, Map<String, String> theirs) {
        String value = fields.get(from);
        if (value != null) {
            theirs.put(to, value);
        }
    }

    @Override
    public String toString() {
        return "Applicant" + fields.keySet();
    }
}
