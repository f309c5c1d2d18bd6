package vn.motcua.dossier.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import vn.motcua.platform.CanonicalJson;

/**
 * Writes whole lives at once: each table's rows of many dossiers in one statement. For dossiers that were lived through
 * in memory, such as those of the demo province or of a history that is imported.
 */
@Repository
public class BulkWriter {

    private static final String EVENTS =
            "insert into dossier_event select * from json_populate_recordset(null::dossier_event, :rows::json)";
    private static final String MESSAGES =
            "insert into outbox_message (dossier_id, event_seq, kind, created_at, sent_at)"
                    + " select dossier_id, event_seq, kind, created_at, sent_at"
                    + " from json_populate_recordset(null::outbox_message, :rows::json)";
    private static final String DATES = """
            update dossier d
            set version = d.version + 1, event_count = now.event_count, chain_head = now.chain_head, due_at = now.due_at,
              due_on = now.due_on, unextended_due_at = now.unextended_due_at, judged_due_on = now.judged_due_on,
              due_provisional = now.due_provisional, calendar_version = now.calendar_version
            from json_populate_recordset(null::dossier, :rows::json) now
            where d.id = now.id""";
    private static final String STEP_DEADLINES = """
            update dossier_step s set due_at = now.due_at
            from json_populate_recordset(null::dossier_step, :rows::json) now
            where s.dossier_id = now.dossier_id and s.no = now.no""";
    private static final String FURTHER_PROMISES = """
            insert into promise (dossier_id, no, event_seq, due_at, given_at, reason, procedure_version_id, limit_unit,
              limit_amount, calendar_version, provisional, given_by, told_to, told_by)
            select given.dossier_id,
              coalesce((select max(p.no) from promise p where p.dossier_id = given.dossier_id), 0) + 1, given.event_seq,
              given.due_at, given.given_at, given.reason, given.procedure_version_id, given.limit_unit, given.limit_amount,
              given.calendar_version, given.provisional, given.given_by, given.told_to, given.told_by
            from json_populate_recordset(null::promise, :rows::json) as given""";

    private final NamedParameterJdbcTemplate jdbc;

    BulkWriter(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A dossier with all that happened to it. */
    public record Life(Dossier dossier, List<DossierEvent> history) {}

    /** Writes new dossiers, with all their rows; within the caller's transaction. */
    public void write(List<Life> lives) {
        List<Map<String, @Nullable String>> dossiers = new ArrayList<>();
        List<Map<String, @Nullable String>> steps = new ArrayList<>();
        List<Map<String, @Nullable String>> events = new ArrayList<>();
        List<Map<String, @Nullable String>> components = new ArrayList<>();
        List<Map<String, @Nullable String>> promises = new ArrayList<>();
        List<Map<String, @Nullable String>> pauses = new ArrayList<>();
        List<Map<String, @Nullable String>> handOvers = new ArrayList<>();
        List<Map<String, @Nullable String>> replacedSlips = new ArrayList<>();
        List<Map<String, @Nullable String>> messages = new ArrayList<>();
        for (Life life : lives) {
            String id = life.dossier().id.toString();
            dossiers.add(dossier(life.dossier()));
            for (DossierStep step : life.dossier().steps()) {
                Map<String, @Nullable String> row = columns(RebuiltRows.step(step));
                row.put("dossier_id", id);
                row.put("no", Integer.toString(step.no()));
                steps.add(row);
            }
            for (DossierEvent event : life.history()) {
                events.add(event(event));
                if (event.change().message() != null) {
                    messages.add(message(event));
                }
            }
            RebuiltRows rows = RebuiltRows.of(life.history());
            addOwned(id, rows.components(), components);
            addOwned(id, rows.promises(), promises);
            addOwned(id, rows.pauses(), pauses);
            addOwned(id, rows.handOvers(), handOvers);
            rows.replacedSlips().forEach(slip -> slip.compute("token_hash", (column, hash) -> bytea(hash)));
            addOwned(id, rows.replacedSlips(), replacedSlips);
        }
        insert("insert into dossier select * from json_populate_recordset(null::dossier, :rows::json)", dossiers);
        insert(
                "insert into dossier_step select * from json_populate_recordset(null::dossier_step, :rows::json)",
                steps);
        insert(EVENTS, events);
        insert(
                "insert into dossier_component select * from json_populate_recordset(null::dossier_component, :rows::json)",
                components);
        insert("insert into promise select * from json_populate_recordset(null::promise, :rows::json)", promises);
        insert(
                "insert into clock_interval select * from json_populate_recordset(null::clock_interval, :rows::json)",
                pauses);
        insert("insert into hand_over select * from json_populate_recordset(null::hand_over, :rows::json)", handOvers);
        insert(
                "insert into replaced_slip select * from json_populate_recordset(null::replaced_slip, :rows::json)",
                replacedSlips);
        insert(MESSAGES, messages);
    }

    /**
     * Writes the next event of each of these dossiers, and what it changes of their dates: the rows, their steps' deadlines,
     * the promises and the messages, which wait to be sent. Within the caller's transaction, which has locked the dossiers.
     */
    public void writeDates(List<CalendarMoves.Moved> moves) {
        List<Map<String, @Nullable String>> dossiers = new ArrayList<>();
        List<Map<String, @Nullable String>> steps = new ArrayList<>();
        List<Map<String, @Nullable String>> events = new ArrayList<>();
        List<Map<String, @Nullable String>> promises = new ArrayList<>();
        List<Map<String, @Nullable String>> messages = new ArrayList<>();
        for (CalendarMoves.Moved move : moves) {
            DossierEvent event = move.event();
            String id = event.dossier().toString();
            String seq = Integer.toString(event.seq());
            dossiers.add(dossier(move.dossier()));
            for (Map.Entry<Integer, SortedMap<String, @Nullable String>> step :
                    event.change().steps().entrySet()) {
                Map<String, @Nullable String> row = columns(step.getValue());
                row.put("dossier_id", id);
                row.put("no", Integer.toString(step.getKey()));
                steps.add(row);
            }
            events.add(event(event));
            Map<String, @Nullable String> promise = event.change().ledger(Change.Ledger.PROMISE);
            if (promise != null) {
                Map<String, @Nullable String> row = new TreeMap<>(promise);
                row.put("event_seq", seq);
                addOwned(id, List.of(row), promises);
            }
            if (event.change().message() != null) {
                Map<String, @Nullable String> row = message(event);
                row.remove("sent_at");
                messages.add(row);
            }
        }
        insert(DATES, dossiers);
        insert(STEP_DEADLINES, steps);
        insert(EVENTS, events);
        insert(FURTHER_PROMISES, promises);
        insert(MESSAGES, messages);
    }

    private void insert(String sql, List<Map<String, @Nullable String>> rows) {
        if (!rows.isEmpty()) {
            jdbc.update(sql, Map.<String, Object>of("rows", CanonicalJson.write(rows)));
        }
    }

    private static Map<String, @Nullable String> dossier(Dossier dossier) {
        Map<String, @Nullable String> row = columns(RebuiltRows.summary(dossier));
        row.put("id", dossier.id.toString());
        row.put("version", "0");
        row.put("event_count", Integer.toString(dossier.eventCount));
        row.put("chain_head", bytea(Text.of(dossier.chainHead)));
        row.put("check_hash", bytea(row.get("check_hash")));
        row.put("token_hash", bytea(row.get("token_hash")));
        return row;
    }

    private static Map<String, @Nullable String> columns(Map<String, @Nullable String> fields) {
        Map<String, @Nullable String> row = new TreeMap<>();
        for (Map.Entry<String, @Nullable String> field : fields.entrySet()) {
            row.put(field.getKey().toLowerCase(Locale.ROOT), field.getValue());
        }
        return row;
    }

    private static @Nullable String bytea(@Nullable String hexadecimal) {
        return hexadecimal == null ? null : "\\x" + hexadecimal;
    }

    private static void addOwned(
            String dossier, List<Map<String, @Nullable String>> rows, List<Map<String, @Nullable String>> all) {
        for (Map<String, @Nullable String> row : rows) {
            Map<String, @Nullable String> owned = new TreeMap<>(row);
            owned.put("dossier_id", dossier);
            all.add(owned);
        }
    }

    private static Map<String, @Nullable String> event(DossierEvent event) {
        Map<String, @Nullable String> row = new TreeMap<>();
        row.put("dossier_id", event.dossier().toString());
        row.put("seq", Integer.toString(event.seq()));
        row.put("kind", event.kind());
        row.put("happened_at", event.happenedAt().toString());
        row.put("actor_kind", event.actorKind());
        row.put("actor_id", Text.of(event.actorId()));
        row.put("actor_name", event.actorName());
        row.put("office_id", Integer.toString(event.officeId()));
        row.put("payload", event.payload());
        row.put("previous_hash", bytea(Text.of(event.previousHash())));
        row.put("hash", bytea(Text.of(event.hash())));
        return row;
    }

    /** What the citizen was told in the past has been told: it does not wait to be sent. */
    private static Map<String, @Nullable String> message(DossierEvent event) {
        Map<String, @Nullable String> row = new TreeMap<>();
        row.put("dossier_id", event.dossier().toString());
        row.put("event_seq", Integer.toString(event.seq()));
        row.put("kind", event.change().message());
        row.put("created_at", event.happenedAt().toString());
        row.put("sent_at", event.happenedAt().toString());
        return row;
    }
}
