package vn.motcua.duedate.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.motcua.calendar.CalendarScope;
import vn.motcua.organisation.OfficeId;

/** Whether a promised date is kept where a notice would make it earlier: data of a scope. Kept where nothing is said. */
@Repository
public class NoticePolicies {

    private static final boolean UNSAID = true;

    private final JdbcClient jdbc;

    NoticePolicies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All policies as they stand. */
    public record Policies(Map<CalendarScope, Boolean> said) {

        /** What an office does: its own word, the province's, the nation's. */
        public boolean keepEarlier(OfficeId office) {
            return of(CalendarScope.of(office));
        }

        /** What holds in a scope. */
        public boolean of(CalendarScope scope) {
            for (CalendarScope each : new CalendarScope[] {scope, CalendarScope.province(), CalendarScope.nation()}) {
                Boolean word = each.kind().compareTo(scope.kind()) <= 0 ? said.get(each) : null;
                if (word != null) {
                    return word;
                }
            }
            return UNSAID;
        }
    }

    /** Reads them. */
    public Policies read() {
        Map<CalendarScope, Boolean> said = new HashMap<>();
        jdbc.sql("select scope, office_id, keep_earlier from calendar_policy").query(row -> {
            Integer office = row.getObject("office_id", Integer.class);
            CalendarScope.Kind kind = CalendarScope.Kind.valueOf(row.getString("scope"));
            said.put(
                    new CalendarScope(kind, office == null ? null : new OfficeId(office)),
                    row.getBoolean("keep_earlier"));
        });
        return new Policies(said);
    }

    /** Says it for a scope. */
    public void set(CalendarScope scope, boolean keepEarlier, String by, Instant at) {
        @Nullable
        Integer office = scope.office() == null ? null : scope.office().value();
        jdbc.sql("""
                        insert into calendar_policy (scope, office_id, keep_earlier, set_by, set_at)
                        values (:scope, :office, :keep, :by, :at)
                        on conflict on constraint calendar_policy_once do update
                        set keep_earlier = excluded.keep_earlier, set_by = excluded.set_by, set_at = excluded.set_at""")
                .param("scope", scope.kind().name())
                .param("office", office)
                .param("keep", keepEarlier)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
