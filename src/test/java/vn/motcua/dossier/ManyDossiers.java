package vn.motcua.dossier;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.motcua.TestDatabase;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.organisation.Organisation;

/**
 * Many dossiers written by SQL, for questions about figures, lists and plans. They have no history: nothing here is about
 * how a dossier came to be as it is. The same number gives the same dossiers.
 */
@TestComponent
public class ManyDossiers {

    /** The last day any of them was received on. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);

    /** Enough for PostgreSQL to prefer an index where one fits. */
    public static final int MANY = 50_000;

    private final JdbcClient jdbc;
    private final TestDatabase database;
    private final Province province;
    private final Organisation organisation;

    ManyDossiers(JdbcClient jdbc, TestDatabase database, Province province, Organisation organisation) {
        this.database = database;
        this.jdbc = jdbc;
        this.province = province;
        this.organisation = organisation;
    }

    /** Lets the database hold so many dossiers and no others; nothing is done when it does. */
    public void hold(int count) {
        long there = jdbc.sql("select count(*) from dossier").query(Long.class).single();
        if (there == count) {
            return;
        }
        if (there > 0) {
            database.forgetDossiers();
        }
        write(count);
    }

    /** Writes so many dossiers over the year before {@link #LAST_DAY}, of all communes and of several procedures. */
    private void write(int count) {
        int[] offices = organisation.offices().stream()
                .filter(office -> office.oneStop())
                .mapToInt(office -> office.id().value())
                .toArray();
        int[] versions = {
            version("1.004873").id().value(),
            version("1.001193").id().value(),
            version("1.000894").id().value()
        };
        int[] cases = {firstCase("1.004873"), firstCase("1.001193"), firstCase("1.000894")};
        jdbc.sql(DOSSIERS)
                .param("count", count)
                .param("offices", offices)
                .param("versions", versions)
                .param("cases", cases)
                .param("last_day", LAST_DAY)
                .update();
        jdbc.sql(STEPS).update();
        jdbc.sql(PROMISES).update();
        jdbc.sql(PAUSES).update();
        settle();
    }

    /** As the autovacuum leaves tables; the application itself may not, it does not own them. */
    void settle() {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            int tries = 0;
            do { // a page that another session may still see stays unmarked: again until none is
                statement.execute(
                        "vacuum analyze dossier, dossier_state, planned_step, dossier_step, promise, clock_interval");
            } while (unmarked(statement) && tries++ < 10);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static boolean unmarked(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("""
                select exists (select from pg_class
                               where relname in ('dossier_state', 'dossier_step') and relallvisible < relpages)""")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private ProcedureVersion version(String code) {
        return province.procedure(code);
    }

    private int firstCase(String code) {
        return version(code).ordinaryCase().id().value();
    }

    private static final String DOSSIERS = """
            with drawn as (
                select n,
                       (cast(:offices as int[]))[1 + cast((cast(n as bigint) * 7919) % cardinality(cast(:offices as int[])) as integer)] as office,
                       1 + n % 3 as kind,
                       cast(:last_day as date) - cast((cast(n as bigint) * 6151) % 365 as integer) as received,
                       (n * 31) % 20 as took,
                       case when n % 20 = 0 then null else 1 + n % 15 end as days,
                       n % 50 as fate
                from generate_series(1, :count) n),
            dated as (
                select *, received + days as judged,
                       case when received + took > :last_day or fate = 3 then null else received + took end as closed
                from drawn),
            made as (
                select *,
                       case when fate = 2 then 'NOT_ACCEPTED' when fate = 3 then 'SUBMITTED'
                            when closed is null then case when n % 11 = 0 then 'SUPPLEMENT_REQUIRED' else 'IN_PROCESS' end
                            when fate = 0 then 'WITHDRAWN' when fate = 1 then 'STOPPED'
                            when n % 9 = 0 then 'RESULT_READY' else 'RETURNED' end as state
                from dated)
            , new_dossier as (
            insert into dossier (id, code, procedure_case_id, channel, competent_office_id, synchronisation_state, owner_kind,
                owner_name, owner_folded, owner_identifier, owner_phone, submitter_name, subject, result_delivery, limit_unit,
                due_at_rule, first_day, holidays_counted, pause_mode, submitted_at, accepted_at, clock_started_at,
                original_due_at, planned_route, step_dues, slip_issue, token_hash)
            select cast(md5('dossier ' || n) as uuid), case when fate in (2, 3) then null else 'H02.' || n end,
                   (cast(:cases as int[]))[kind], 'COUNTER', office, 'NOT_SENT', 'PERSON', 'Nguyễn Văn Số ' || n,
                   'nguyen van so ' || n, '0240' || lpad(cast(n % 90000 as text), 8, '0'),
                   '09' || lpad(cast(n % 90000 as text), 8, '0'), 'Nguyễn Văn Số', 'Thử', 'DESK', 'WORKING_DAY', 'SAME_TIME',
                   'NOT_COUNTED', true, 'EXCLUDE', received + interval '3 hours', accepted.at, accepted.at,
                   case when accepted.at is not null then judged + interval '5 hours' end,
                   cast(md5('route ' || office) as uuid), '{null,null,null}', case when accepted.at is null then 0 else 1 end,
                   case when accepted.at is not null then sha256(convert_to('token ' || n, 'UTF8')) end
            from made, lateral (select case when fate in (2, 3) then null else received + interval '3 hours' end as at) accepted)
            insert into dossier_state (dossier_id, event_count, chain_head, procedure_version_id, receiving_office_id,
                current_office_id, business_state, money_state, delivery_state, step_no, step_states, pauses, due_at,
                unextended_due_at, due_provisional, paused_since, extended_at, apologised_at, finished_at, closed_at,
                received_on, due_on, judged_due_on, closed_on)
            select cast(md5('dossier ' || n) as uuid), 1, '\\x00', (cast(:versions as int[]))[kind], office, office, state,
                   'NOTHING_DUE',
                   case state when 'RESULT_READY' then 'WAITING' when 'RETURNED' then 'DELIVERED' else 'NOT_READY' end, 2,
                   case state when 'SUBMITTED' then 'AWW' when 'IN_PROCESS' then 'DAW' when 'SUPPLEMENT_REQUIRED' then 'DPW'
                              when 'RESULT_READY' then 'DDA' else 'DDD' end, 0,
                   case when accepted.at is not null
                        then judged + case when n % 37 = 0 then 5 else 0 end + interval '5 hours' end,
                   case when accepted.at is not null then judged + interval '5 hours' end,
                   false,
                   case when state = 'SUPPLEMENT_REQUIRED' then received + (n % 8) + interval '4 hours' end,
                   case when n % 37 = 0 and judged is not null then received + interval '4 hours' end,
                   case when n % 3 = 0 and n % 37 <> 0 and judged < least(closed, :last_day) then judged + interval '30 hours' end,
                   case when state in ('RESULT_READY', 'RETURNED') then closed + interval '4 hours' end,
                   closed + interval '4 hours',
                   case when accepted.at is not null then received end,
                   case when accepted.at is not null then judged + case when n % 37 = 0 then 5 else 0 end end,
                   case when accepted.at is not null then judged end,
                   closed
            from made, lateral (select case when fate in (2, 3) then null else received + interval '3 hours' end as at) accepted
            """;

    private static final String STEPS = """
            with planned as (
                insert into planned_step (route, no, kind, name, name_en, office_id, role, share)
                select cast(md5('route ' || o.id) as uuid), step.no, step.kind, step.name, step.name, o.id, step.role, 1
                from office_fact o,
                     (values (1, 'RECEPTION', 'Tiếp nhận', 'RECEPTION'), (2, 'PROCESSING', 'Thẩm định', 'SPECIALIST'),
                             (3, 'RETURN', 'Trả kết quả', 'RETURN_DESK')) step (no, kind, name, role)
                on conflict do nothing)
            insert into dossier_step (dossier_id, no, kind, office_id, role, state, due_at, started_at)
            select d.id, step.no, step.kind, d.receiving_office_id, step.role,
                   case d.business_state when 'SUPPLEMENT_REQUIRED' then 'PAUSED' else 'ACTIVE' end,
                   case when d.business_state = 'SUBMITTED' then null else d.due_at - interval '1 hour' end,
                   coalesce(d.accepted_at, d.submitted_at)
            from dossier_fact d
            join (values (1, 'RECEPTION', 'RECEPTION', array['SUBMITTED']),
                         (2, 'PROCESSING', 'SPECIALIST', array['IN_PROCESS', 'SUPPLEMENT_REQUIRED']),
                         (3, 'RETURN', 'RETURN_DESK', array['RESULT_READY'])) step (no, kind, role, states)
              on d.business_state = any (step.states)
            where not exists (select from dossier_step s where s.dossier_id = d.id)
            """;

    /** The first promise of each, and the second of the extended ones, given by somebody whose name a spreadsheet would run. */
    private static final String PROMISES = """
            insert into promise (dossier_id, no, event_seq, due_at, given_at, reason, procedure_version_id, limit_unit,
                calendar_version, provisional, given_by, told_to, told_by)
            select d.id, given.no, given.no, given.due_at, given.at, given.reason, d.procedure_version_id, d.limit_unit, 'VN-1',
                   false, case given.no when 1 then 'Ai đó' else '=1+1' end, 'SUBMITTER', 'SLIP'
            from dossier_fact d,
                 lateral (values (1, d.original_due_at, d.accepted_at, 'ACCEPTED'),
                                 (2, d.due_at, d.extended_at, 'EXTENDED')) given (no, due_at, at, reason)
            where given.due_at is not null and given.at is not null
              and not exists (select from promise p where p.dossier_id = d.id)
            """;

    private static final String PAUSES = """
            insert into clock_interval (dossier_id, no, cause, mode, from_at, to_at, opened_seq)
            select d.id, 1, 'SUPPLEMENT', 'EXCLUDE', coalesce(d.paused_since, d.accepted_at),
                   case when d.paused_since is null then d.accepted_at + interval '3 days' end, 1
            from dossier_fact d
            where d.accepted_at is not null and (d.paused_since is not null or d.received_on < d.closed_on - 7)
              and not exists (select from clock_interval i where i.dossier_id = d.id)
            """;
}
