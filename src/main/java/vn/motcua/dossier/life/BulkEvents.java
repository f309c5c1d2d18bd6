package vn.motcua.dossier.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.motcua.dossier.fact.EventContent;
import vn.motcua.platform.request.RequestRecord;

/**
 * Appends what happened to one dossier or to many: the events, and with them the rows of the ledgers and the key of the
 * request, in one statement of fixed text, for a round trip is what an action's time is made of.
 */
@Repository
public class BulkEvents {

    private static final String APPEND = """
            with event as (
              insert into dossier_event (dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id,
                payload, previous_hash, hash, request_key, request_hash)
              select dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id, payload, previous_hash,
                hash, request_key, request_hash
              from json_populate_recordset(null::dossier_event, cast(:events as json))),
            paper as (
              insert into dossier_component (dossier_id, no, requirement_id, name, originals, certified, photocopies)
              select dossier_id, no, requirement_id, name, originals, certified, photocopies
              from json_populate_recordset(null::dossier_component, cast(:papers as json))),
            given as (
              insert into promise (dossier_id, no, event_seq, due_at, given_at, reason, procedure_version_id, limit_unit,
                limit_amount, calendar_version, provisional, given_by, told_to, told_by)
              select dossier_id, no + coalesce((select max(p.no) from promise p where p.dossier_id = g.dossier_id), 0),
                event_seq, due_at, given_at, reason, procedure_version_id, limit_unit, limit_amount, calendar_version,
                provisional, given_by, told_to, told_by
              from json_populate_recordset(null::promise, cast(:promises as json)) g),
            begun as (
              insert into clock_interval (dossier_id, no, cause, mode, legal_basis, document, from_at, recorded_by,
                recorded_at, opened_seq, to_at, closed_seq, end_recorded_at, end_recorded_by, end_document)
              select dossier_id,
                no + coalesce((select max(i.no) from clock_interval i where i.dossier_id = g.dossier_id), 0), cause, mode,
                legal_basis, document, from_at, recorded_by, recorded_at, opened_seq, to_at, closed_seq, end_recorded_at,
                end_recorded_by, end_document
              from json_populate_recordset(null::clock_interval, cast(:pauses as json)) g),
            ended as (
              update clock_interval i
              set to_at = g.to_at, closed_seq = g.closed_seq, end_recorded_at = g.end_recorded_at,
                end_recorded_by = g.end_recorded_by, end_document = g.end_document
              from json_populate_recordset(null::clock_interval, cast(:ended as json)) g
              where i.dossier_id = g.dossier_id and i.to_at is null),
            offered as (
              insert into hand_over (dossier_id, no, step_no, from_office_id, from_name, to_office_id, to_role, given_at,
                state, answered_at, answered_name, reason)
              select dossier_id, no + coalesce((select max(h.no) from hand_over h where h.dossier_id = g.dossier_id), 0),
                step_no, from_office_id, from_name, to_office_id, to_role, given_at, state, answered_at, answered_name,
                reason
              from json_populate_recordset(null::hand_over, cast(:hand_overs as json)) g),
            answered as (
              update hand_over h
              set state = g.state, answered_at = g.answered_at, answered_name = g.answered_name, reason = g.reason
              from json_populate_recordset(null::hand_over, cast(:answers as json)) g
              where h.dossier_id = g.dossier_id and h.state = 'PENDING'),
            voided as (
              insert into replaced_slip (token_hash, dossier_id, issue, replaced_at)
              select token_hash, dossier_id, issue, replaced_at
              from json_populate_recordset(null::replaced_slip, cast(:slips as json))),
            message as (
              insert into outbox_message (dossier_id, event_seq, kind, created_at, sent_at)
              select dossier_id, event_seq, kind, created_at, sent_at
              from json_populate_recordset(null::outbox_message, cast(:messages as json)))
            select 1""";

    private final JdbcClient jdbc;

    BulkEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Event(
            UUID dossierId,
            int seq,
            String kind,
            Instant happenedAt,
            String actorKind,
            @Nullable Integer actorId,
            String actorName,
            int officeId,
            String payload,
            String previousHash,
            String hash,
            @Nullable UUID requestKey,
            @Nullable UUID requestHash) {

        static Event of(DossierEvent event, @Nullable RequestRecord request) {
            return new Event(
                    event.dossier(),
                    event.seq(),
                    event.kind(),
                    event.happenedAt(),
                    event.actorKind(),
                    event.actorId(),
                    event.actorName(),
                    event.officeId(),
                    event.payload(),
                    bytes(event.previousHash()),
                    bytes(event.hash()),
                    request == null ? null : request.key(),
                    request == null ? null : request.hash());
        }
    }

    private record PauseEnd(
            UUID dossierId,
            int closedSeq,
            Instant toAt,
            @Nullable Instant endRecordedAt,
            @Nullable String endRecordedBy,
            @Nullable String endDocument) {}

    private record Answer(
            UUID dossierId,
            String state,
            Instant answeredAt,
            String answeredName,
            @Nullable String reason) {}

    private record Message(
            UUID dossierId,
            int eventSeq,
            String kind,
            Instant createdAt,
            @Nullable Instant sentAt) {}

    /** The rows of one call, of one dossier or of many. */
    private static final class Rows {

        private final List<Event> events = new ArrayList<>();
        private final LedgerRows ledgers = LedgerRows.of(List.of());
        private final List<PauseEnd> ended = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private final List<Message> messages = new ArrayList<>();

        /** What happens now, to a dossier whose rows are there. */
        private void happening(DossierEvent event, @Nullable RequestRecord request) {
            events.add(Event.of(event, request));
            EventContent content = event.content();
            ledgers.addAll(LedgerRows.begunBy(event));
            if (content.pauseEnded() != null) {
                ended.add(new PauseEnd(
                        event.dossier(),
                        event.seq(),
                        content.pauseEnded().toAt(),
                        content.pauseEnded().endRecordedAt(),
                        content.pauseEnded().endRecordedBy(),
                        content.pauseEnded().endDocument()));
            }
            if (content.handOverAnswered() != null) {
                answers.add(new Answer(
                        event.dossier(),
                        content.handOverAnswered().state(),
                        content.handOverAnswered().answeredAt(),
                        content.handOverAnswered().answeredName(),
                        content.handOverAnswered().reason()));
            }
            tell(event, null);
        }

        private void tell(DossierEvent event, @Nullable Instant sent) {
            if (event.content().message() != null) {
                messages.add(new Message(
                        event.dossier(), event.seq(), event.content().message(), event.happenedAt(), sent));
            }
        }
    }

    /**
     * Appends events of dossiers whose rows are written already: the next one or ones of each.
     *
     * @param request the key of the request that made the last of them; null for none
     * @throws DuplicateKeyException when the request's key was used before
     */
    public void append(List<DossierEvent> events, @Nullable RequestRecord request) {
        Rows rows = new Rows();
        DossierEvent last = events.get(events.size() - 1);
        events.forEach(event -> rows.happening(event, event == last ? request : null));
        write(rows);
    }

    /** Appends whole lives that were lived through before: what the citizen was told then has been told. */
    public void appendLives(List<List<DossierEvent>> lives) {
        Rows rows = new Rows();
        for (List<DossierEvent> life : lives) {
            life.forEach(event -> {
                rows.events.add(Event.of(event, null));
                rows.tell(event, event.happenedAt());
            });
            rows.ledgers.addAll(LedgerRows.of(life));
        }
        write(rows);
    }

    private void write(Rows rows) {
        jdbc.sql(APPEND)
                .param("events", LedgerRows.write(rows.events))
                .param("papers", LedgerRows.write(rows.ledgers.papers()))
                .param("promises", LedgerRows.write(rows.ledgers.promises()))
                .param("pauses", LedgerRows.write(rows.ledgers.pauses()))
                .param("ended", LedgerRows.write(rows.ended))
                .param("hand_overs", LedgerRows.write(rows.ledgers.handOvers()))
                .param("answers", LedgerRows.write(rows.answers))
                .param("slips", LedgerRows.write(rows.ledgers.slips()))
                .param("messages", LedgerRows.write(rows.messages))
                .query(Integer.class)
                .single();
    }

    private static String bytes(byte[] value) {
        return "\\x" + HexFormat.of().formatHex(value);
    }
}
