package vn.motcua.dossier.life;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.motcua.dossier.fact.EventRows;

/**
 * The parts of the statement by which a {@link DossierStore} writes. Each takes its rows as JSON under the names of the columns;
 * parts without rows are left out, so that there are few statements, each of a fixed text.
 *
 * @param name of the part and of the parameter that takes its rows
 * @param table of whose columns the rows are
 * @param columns those that are written, with commas
 * @param sql what is done with the rows, which are called {@code {rows}}; {@code {columns}} stands for the columns,
 *     {@code {changes}} for each but the key taking its value from the row {@code r}, and {@code {unmoved}} for the condition that
 *     the one dossier still has the event that was its last
 */
record StorePart(String name, String table, String columns, String sql) {

    /** The parameter with the hash of the event that was the last of a single dossier. */
    static final String LAST_HASH = "last_hash";

    /** The parameter with the number of states that are to be changed. */
    static final String STATES = "states";

    private static final Set<String> KEYS = Set.of("id", "dossier_id", "no");

    private static final String DOSSIER_COLUMNS = """
            id, code, procedure_case_id, channel, competent_office_id, synchronisation_state, owner_kind, owner_name,
            owner_folded, owner_identifier, owner_birth_date, owner_birth_year, owner_phone, owner_email,
            owner_address, parties, submitter_name, submitter_identifier, submitter_phone, submitter_relation, authorisation,
            subject, fee_amount, fee_exemption, obligation_amount, result_delivery, delivery_address, limit_unit,
            limit_amount, limit_cut_off, due_at_rule, first_day, holidays_counted, pause_mode, submitted_at,
            answer_due_at, accepted_at, clock_started_at, original_due_at, planned_route, step_dues, slip_issue,
            token_hash""";

    private static final String STATE_COLUMNS = """
            dossier_id, receiving_office_id, procedure_version_id, received_on, due_on, judged_due_on, due_at,
            unextended_due_at, due_provisional, calendar_version, money_state, work_started_at, extended_at,
            extended_to, apologised_at, paused_since, pauses, outcome, result_number, result_signed_at, finished_at,
            returned_at, closed_at, closed_on, current_office_id, event_count, step_no, step_states, business_state,
            delivery_state, came_back, recallable_by, chain_head""";

    private static final String STEP_COLUMNS = """
            dossier_id, no, kind, office_id, role, state, due_at, holder_id, started_at, finished_at""";

    private static final Map<String, List<String>> NAMES = new ConcurrentHashMap<>();

    /** A dossier that was not there before. */
    static final StorePart NEW_DOSSIER = new StorePart(
            "new_dossier",
            "dossier",
            DOSSIER_COLUMNS,
            "insert into dossier ({columns}) select {columns} from {rows} r");

    /** Its state. */
    static final StorePart NEW_STATE = new StorePart(
            "new_state",
            "dossier_state",
            STATE_COLUMNS,
            "insert into dossier_state ({columns}) select {columns} from {rows} r");

    /** What is said once, said otherwise. */
    static final StorePart DOSSIER = new StorePart(
            "dossier", "dossier", DOSSIER_COLUMNS, "update dossier d set {changes} from {rows} r where d.id = r.id");

    /** Where it stands now; not where somebody was faster. */
    static final StorePart STATE = new StorePart(
            "state",
            "dossier_state",
            STATE_COLUMNS,
            "update dossier_state d set {changes} from {rows} r where d.dossier_id = r.dossier_id and d.event_count = r.event_count - 1 {unmoved} returning 1");

    /** A route, unless it is there. */
    static final StorePart PLANNED_STEP = new StorePart(
            "planned_step",
            "planned_step",
            "route, no, kind, name, name_en, office_id, role, share, parallel_group",
            "insert into planned_step ({columns}) select {columns} from {rows} r on conflict on constraint planned_step_pk do nothing");

    /** The file is there no more. */
    static final StorePart STEP_LEFT = new StorePart("step_left", "dossier_step", "", """
            delete from dossier_step s using {rows} r where s.dossier_id = r.dossier_id and s.no = r.no""");

    /** The file is there still. */
    static final StorePart STEP_CHANGED = new StorePart(
            "step_changed",
            "dossier_step",
            STEP_COLUMNS,
            "update dossier_step d set {changes} from {rows} r where d.dossier_id = r.dossier_id and d.no = r.no");

    /** The file came there, or is on its way. */
    static final StorePart STEP_REACHED = new StorePart(
            "step_reached",
            "dossier_step",
            STEP_COLUMNS,
            "insert into dossier_step ({columns}) select {columns} from {rows} r");

    /** What happened. */
    static final StorePart EVENT = new StorePart(
            "event", "dossier_event", """
            dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id, payload, hash,
            request_key, request_hash""", "insert into dossier_event ({columns}) select {columns} from {rows} r");

    /** A step had the file. */
    static final StorePart FINISHED_STEP = new StorePart(
            "finished_step",
            "finished_step",
            """
            dossier_id, event_seq, step_no, office_id, official_id, due_at, started_at, finished_at, working_minutes,
            ending""",
            "insert into finished_step ({columns}) select {columns} from {rows} r");

    /** A paper that came. */
    static final StorePart PAPER = new StorePart(
            "paper",
            "dossier_component",
            "dossier_id, no, requirement_id, name, originals, certified, photocopies",
            "insert into dossier_component ({columns}) select {columns} from {rows} r");

    /** A date given, numbered after those before. */
    static final StorePart PROMISE = new StorePart("promise", "promise", "", """
            insert into promise (
              dossier_id, no, event_seq, due_at, given_at, reason, procedure_version_id, limit_unit, limit_amount,
              calendar_version, provisional, given_by, told_to, told_by)
            select
              dossier_id, no + coalesce((select max(p.no) from promise p where p.dossier_id = r.dossier_id), 0), event_seq, due_at,
              given_at, reason, procedure_version_id, limit_unit, limit_amount, calendar_version, provisional, given_by, told_to,
              told_by
            from {rows} r""");

    /** The clock stands, numbered after the pauses before. */
    static final StorePart PAUSE = new StorePart("pause", "clock_interval", "", """
            insert into clock_interval (
              dossier_id, no, cause, mode, legal_basis, document, from_at, recorded_by, recorded_at, opened_seq, to_at, closed_seq,
              end_recorded_at, end_recorded_by, end_document)
            select
              dossier_id, no + coalesce((select max(i.no) from clock_interval i where i.dossier_id = r.dossier_id), 0), cause, mode,
              legal_basis, document, from_at, recorded_by, recorded_at, opened_seq, to_at, closed_seq, end_recorded_at,
              end_recorded_by, end_document
            from {rows} r""");

    /** The clock goes on. */
    static final StorePart PAUSE_ENDED = new StorePart("pause_ended", "clock_interval", "", """
            update clock_interval i set
              to_at = r.to_at, closed_seq = r.closed_seq, end_recorded_at = r.end_recorded_at,
              end_recorded_by = r.end_recorded_by, end_document = r.end_document
            from {rows} r
            where i.dossier_id = r.dossier_id and i.to_at is null""");

    /** The file was given, numbered after the times before. */
    static final StorePart HAND_OVER = new StorePart("hand_over", "hand_over", "", """
            insert into hand_over (
              dossier_id, no, step_no, from_office_id, from_name, to_office_id, to_role, given_at, state, answered_at,
              answered_name, reason)
            select
              dossier_id, no + coalesce((select max(h.no) from hand_over h where h.dossier_id = r.dossier_id), 0), step_no,
              from_office_id, from_name, to_office_id, to_role, given_at, state, answered_at, answered_name, reason
            from {rows} r""");

    /** It was taken or refused. */
    static final StorePart HAND_OVER_ANSWERED = new StorePart("hand_over_answered", "hand_over", "", """
            update hand_over h set
              state = r.state, answered_at = r.answered_at, answered_name = r.answered_name, reason = r.reason
            from {rows} r
            where h.dossier_id = r.dossier_id and h.state = 'PENDING'""");

    /** A slip is void. */
    static final StorePart REPLACED_SLIP = new StorePart(
            "replaced_slip",
            "replaced_slip",
            "token_hash, dossier_id, issue, replaced_at",
            "insert into replaced_slip ({columns}) select {columns} from {rows} r");

    /** Rows that another module keeps of events. */
    static StorePart of(EventRows rows) {
        return new StorePart(rows.table(), rows.table(), "", rows.insert());
    }

    /**
     * A part with its rows.
     *
     * @param one whether there is exactly one: then the database plans to look it up and not to go through a table
     */
    record Use(StorePart part, boolean one) {

        private String expression() {
            String rows = (one ? "json_populate_record" : "json_populate_recordset") + "(null::" + part.table
                    + ", cast(:" + part.name + " as json))";
            return "part_" + part.name + " as ("
                    + part.sql
                            .replace("{columns}", part.columns)
                            .replace("{changes}", part.changes())
                            .replace("{unmoved}", one ? "and d.chain_head = :" + LAST_HASH : "")
                            .replace("{rows}", rows)
                    + ")";
        }
    }

    /** Of a row, what this part writes. */
    ObjectNode of(ObjectNode row) {
        ObjectNode mine = row.objectNode();
        for (String column : names()) {
            JsonNode value = row.get(column);
            if (value != null) {
                mine.set(column, value);
            }
        }
        return mine;
    }

    private List<String> names() {
        return NAMES.computeIfAbsent(columns, all -> List.of(all.split(",\\s*")));
    }

    private String changes() {
        return names().stream()
                .filter(column -> !KEYS.contains(column))
                .map(column -> column + " = r." + column)
                .collect(Collectors.joining(", "));
    }

    /**
     * The statement of these parts. It is carried out whole or not at all: where it does not change as many states as
     * {@value #STATES} says, it fails with all its parts.
     */
    static String statement(Collection<Use> parts) {
        return "with "
                + parts.stream().map(Use::expression).collect(Collectors.joining(",\n"))
                + (parts.stream().anyMatch(use -> use.part == STATE)
                        ? "\nselect case count(*) when :" + STATES
                                + " then count(*) else overtaken() end from part_state"
                        : "\nselect 0");
    }
}
