package vn.motcua.dossier.life;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import vn.motcua.platform.CanonicalJson;

/**
 * Writes what happened: events, and with them the rows of the ledgers, the key of the request and the message to the
 * citizen, all in one statement, for a round trip is what an action's time is made of. The statement is put together
 * from the fixed pieces below; values are always parameters.
 */
@Repository
public class Ledger {

    private static final String EVENT = """
            event_# as (insert into dossier_event (dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name,
                office_id, payload, previous_hash, hash)
              values (:dossier, :seq_#, :kind_#, :at_#, :actor_kind_#, :actor_id_#, :actor_name_#, :office_#, :payload_#,
                :previous_#, :hash_#))""";
    private static final String COMPONENTS = """
            component_# as (insert into dossier_component (dossier_id, no, requirement_id, name, originals, certified,
                photocopies)
              select :dossier, each.no, each.requirement_id, each.name, each.originals, each.certified, each.photocopies
              from json_to_recordset(:components_#::json) as each (no smallint, requirement_id integer, name text,
                originals smallint, certified smallint, photocopies smallint))""";
    private static final String PROMISE = """
            promise_# as (insert into promise (dossier_id, no, event_seq, due_at, given_at, reason, procedure_version_id,
                limit_unit, limit_amount, calendar_version, provisional, given_by, told_to, told_by)
              select :dossier, coalesce((select max(no) from promise where dossier_id = :dossier), 0) + 1, :seq_#,
                given.due_at, given.given_at, given.reason, given.procedure_version_id, given.limit_unit, given.limit_amount,
                given.calendar_version, given.provisional, given.given_by, given.told_to, given.told_by
              from json_populate_record(null::promise, :PROMISE_#::json) as given)""";
    private static final String PAUSE_OPENED = """
            pause_# as (insert into clock_interval (dossier_id, no, cause, mode, legal_basis, document, from_at, recorded_by,
                recorded_at, opened_seq)
              select :dossier, coalesce((select max(no) from clock_interval where dossier_id = :dossier), 0) + 1, given.cause,
                given.mode, given.legal_basis, given.document, given.from_at, given.recorded_by, given.recorded_at, :seq_#
              from json_populate_record(null::clock_interval, :PAUSE_OPENED_#::json) as given)""";
    private static final String PAUSE_CLOSED = """
            resume_# as (update clock_interval i
              set to_at = given.to_at, closed_seq = :seq_#, end_recorded_at = given.end_recorded_at,
                end_recorded_by = given.end_recorded_by, end_document = given.end_document
              from json_populate_record(null::clock_interval, :PAUSE_CLOSED_#::json) as given
              where i.dossier_id = :dossier and i.to_at is null)""";
    private static final String HAND_OVER = """
            hand_over_# as (insert into hand_over (dossier_id, no, step_no, from_office_id, from_name, to_office_id, to_role,
                given_at, state)
              select :dossier, coalesce((select max(no) from hand_over where dossier_id = :dossier), 0) + 1, given.step_no,
                given.from_office_id, given.from_name, given.to_office_id, given.to_role, given.given_at, 'PENDING'
              from json_populate_record(null::hand_over, :HAND_OVER_#::json) as given)""";
    private static final String HAND_OVER_ANSWERED = """
            answer_# as (update hand_over h
              set state = given.state, answered_at = given.answered_at, answered_name = given.answered_name, reason = given.reason
              from json_populate_record(null::hand_over, :HAND_OVER_ANSWERED_#::json) as given
              where h.dossier_id = :dossier and h.state = 'PENDING')""";
    private static final String SLIP_REPLACED = """
            replaced_# as (insert into replaced_slip (token_hash, dossier_id, issue, replaced_at)
              select decode(given.slip ->> 'token_hash', 'hex'), :dossier, (given.slip ->> 'issue')::smallint,
                (given.slip ->> 'replaced_at')::timestamptz
              from (select :SLIP_REPLACED_#::json as slip) as given)""";
    private static final String MESSAGE = """
            message_# as (insert into outbox_message (dossier_id, event_seq, kind, created_at)
              values (:dossier, :seq_#, :message_#, :at_#))""";
    private static final String KEY = """
            request as (insert into idempotency_key (owner, key, request_hash, answered_at, subject_id, event_seq)
              values (:owner, :key, :request_hash, :answered_at, :dossier, :answered_seq))""";

    private static final Map<Change.Ledger, String> LEDGERS = Map.of(
            Change.Ledger.PROMISE, PROMISE,
            Change.Ledger.PAUSE_OPENED, PAUSE_OPENED,
            Change.Ledger.PAUSE_CLOSED, PAUSE_CLOSED,
            Change.Ledger.HAND_OVER, HAND_OVER,
            Change.Ledger.HAND_OVER_ANSWERED, HAND_OVER_ANSWERED,
            Change.Ledger.SLIP_REPLACED, SLIP_REPLACED);

    private final NamedParameterJdbcTemplate jdbc;

    Ledger(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of a request, to be kept with what it did. */
    @SuppressWarnings("ArrayRecordComponent") // handed to the database, never compared
    public record RequestRecord(String owner, String key, byte[] requestHash) {}

    /**
     * Appends the events of one dossier, whose row must be written already.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the request's key was used before
     */
    public void append(List<DossierEvent> events, @Nullable RequestRecord request) {
        List<String> pieces = new ArrayList<>();
        DossierEvent last = events.get(events.size() - 1);
        MapSqlParameterSource values = new MapSqlParameterSource("dossier", last.dossier());
        for (int index = 0; index < events.size(); index++) {
            add(events.get(index), Integer.toString(index), pieces, values);
        }
        if (request != null) {
            pieces.add(KEY);
            values.addValue("owner", request.owner())
                    .addValue("key", request.key())
                    .addValue("request_hash", request.requestHash())
                    .addValue("answered_at", timestamp(last.happenedAt()))
                    .addValue("answered_seq", last.seq());
        }
        jdbc.queryForObject("with " + String.join(",\n", pieces) + "\nselect 1", values, Integer.class);
    }

    private static void add(DossierEvent event, String index, List<String> pieces, MapSqlParameterSource values) {
        pieces.add(EVENT.replace("#", index));
        values.addValue("seq_" + index, event.seq())
                .addValue("kind_" + index, event.kind())
                .addValue("at_" + index, timestamp(event.happenedAt()))
                .addValue("actor_kind_" + index, event.actorKind())
                .addValue("actor_id_" + index, event.actorId(), java.sql.Types.INTEGER)
                .addValue("actor_name_" + index, event.actorName())
                .addValue("office_" + index, event.officeId())
                .addValue("payload_" + index, event.payload())
                .addValue("previous_" + index, event.previousHash())
                .addValue("hash_" + index, event.hash());
        Change change = event.change();
        if (!change.components().isEmpty()) {
            pieces.add(COMPONENTS.replace("#", index));
            values.addValue("components_" + index, CanonicalJson.write(change.components()));
        }
        for (Change.Ledger ledger : Change.Ledger.values()) {
            Map<String, @Nullable String> row = change.ledger(ledger);
            if (row != null) {
                pieces.add(Objects.requireNonNull(LEDGERS.get(ledger)).replace("#", index));
                values.addValue(ledger.name() + "_" + index, CanonicalJson.write(row));
            }
        }
        if (change.message() != null) {
            pieces.add(MESSAGE.replace("#", index));
            values.addValue("message_" + index, change.message());
        }
    }

    /** Whether this key was used before, by this owner; with what, and what came of it. */
    public @Nullable AnsweredRequest answered(String owner, String key) {
        List<AnsweredRequest> found = jdbc.query(
                "select request_hash, subject_id, event_seq from idempotency_key where owner = :owner and key = :key",
                Map.<String, Object>of("owner", owner, "key", key),
                (row, no) -> new AnsweredRequest(row.getBytes(1), row.getObject(2, UUID.class), row.getInt(3)));
        return found.isEmpty() ? null : found.get(0);
    }

    /** A request that was carried out. */
    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual
    public record AnsweredRequest(byte[] requestHash, UUID subject, int eventSeq) {}

    /** Keeps the key of a request that made no event. */
    public void remember(RequestRecord request, UUID subject, Instant at) {
        jdbc.update(
                "insert into idempotency_key (owner, key, request_hash, answered_at, subject_id, event_seq)"
                        + " values (:owner, :key, :hash, :at, :subject, 0)",
                Map.<String, Object>of(
                        "owner", request.owner(),
                        "key", request.key(),
                        "hash", request.requestHash(),
                        "at", timestamp(at),
                        "subject", subject));
    }

    static Timestamp timestamp(Instant moment) {
        return Timestamp.from(moment);
    }
}
