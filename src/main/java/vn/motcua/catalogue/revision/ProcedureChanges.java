package vn.motcua.catalogue.revision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import vn.motcua.catalogue.content.ProcedureComparison;
import vn.motcua.catalogue.content.ProcedureContent;
import vn.motcua.organisation.AdministrationChange.Difference;
import vn.motcua.organisation.AdministrationChange.Subject;
import vn.motcua.organisation.ChangeLog.Change;

/** What the log of changes says of a procedure: first day and version, and each value that is another. */
final class ProcedureChanges {

    /** A new procedure or a whole other one says so by this many values; the version itself has the rest. */
    private static final int MOST = 60;

    private ProcedureChanges() {}

    static Change of(
            String verb, @Nullable ProcedureContent before, ProcedureContent after, LocalDate from, String reason) {
        Map<String, String> was = new TreeMap<>();
        Map<String, String> is = new TreeMap<>();
        List<Difference> differences = ProcedureComparison.of(before, after);
        for (Difference each : differences.subList(0, Math.min(MOST, differences.size()))) {
            put(was, each.name(), each.before());
            put(is, each.name(), each.after());
        }
        put(was, "first-day", before == null ? null : period(before.validFrom()));
        put(is, "first-day", period(from));
        if (after.version() > 0) {
            put(was, "version", before == null ? null : String.valueOf(before.version()));
            put(is, "version", String.valueOf(after.version()));
        }
        return new Change(Subject.PROCEDURE, after.code(), null, verb, was, is, reason);
    }

    /** The first day without the procedure, before and after. */
    static Change ofEnd(
            String verb, String code, @Nullable LocalDate before, @Nullable LocalDate after, String reason) {
        Map<String, String> was = new TreeMap<>();
        Map<String, String> is = new TreeMap<>();
        put(was, "end-day", period(before));
        put(is, "end-day", period(after));
        return new Change(Subject.PROCEDURE, code, null, verb, was, is, reason);
    }

    /** What does not come about: a draft that is declined, or a version that is undone. */
    static Change dropped(String verb, String code, @Nullable LocalDate from, int version, String reason) {
        Map<String, String> was = new TreeMap<>();
        put(was, "first-day", period(from));
        put(was, "version", version > 0 ? String.valueOf(version) : null);
        return new Change(Subject.PROCEDURE, code, null, verb, was, Map.of(), reason);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static @Nullable String period(@Nullable LocalDate from) {
        return from == null ? null : from + "/..";
    }
}
