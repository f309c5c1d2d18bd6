package vn.motcua.counter.reception;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.motcua.desk.KnownApplicant;

/**
 * Person at the counter, as far as the typed number or the scanned card identifies them.
 *
 * @param fields values to fill in, by form field
 * @param known data of an earlier dossier in scope; null when there is none
 * @param card whether a citizen's card was scanned
 * @param taxCode whether the number is a tax code whose check digit is right
 * @param problem message key of the problem with the number; null without one
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

    /** Same person as the submitter for another person: only number, name and telephone, which that form has. */
    Applicant asSubmitter() {
        Map<String, String> theirs = new LinkedHashMap<>();
        copy("identifier", "submitterIdentifier", theirs);
        copy("name", "submitterName", theirs);
        copy("phone", "submitterPhone", theirs);
        return new Applicant(theirs, known, card, false, problem);
    }

    /** Same person as the nth further party. */
    Applicant asParty(int no) {
        Map<String, String> theirs = new LinkedHashMap<>();
        for (String field : List.of("identifier", "name", "phone", "address")) {
            copy(field, Parties.field(no, field), theirs);
        }
        copy("birthYear", Parties.field(no, "birth"), theirs);
        copy("birthDate", Parties.field(no, "birth"), theirs);
        return new Applicant(theirs, known, card, taxCode, problem);
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
