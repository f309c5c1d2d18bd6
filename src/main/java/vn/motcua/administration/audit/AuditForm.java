package vn.motcua.administration.audit;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/**
 * Filter of the lists of the audit; each list uses what it knows.
 *
 * @param code code of a dossier
 * @param official code or name of the official who did it
 * @param office code or name of the office it was done for, with those below it
 * @param loai kind of entry, a name of the list's own constants
 * @param from the first day
 * @param to the last day
 * @param reason what a file of the list is for
 */
record AuditForm(
        @Size(max = 40) @Nullable String code,
        @Size(max = 100) @Nullable String official,
        @Size(max = 200) @Nullable String office,
        @Size(max = 40) @Nullable String loai,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Size(max = 300) @Nullable String reason) {

    /** The filter as parameters of an address, without what is empty; the fields of the form for a file. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "code", code);
        put(parameters, "official", official);
        put(parameters, "office", office);
        put(parameters, "loai", loai);
        put(parameters, "from", from);
        put(parameters, "to", to);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
