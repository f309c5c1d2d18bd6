package vn.motcua.history;

/** Statements with which the lines of an import are counted in, a part of the dossiers at a time. */
final class HistoryStatements {

    private static final String PART = "run_id = :run and id between :low and :high";
    private static final String PART_OF_EVENTS = "run_id = :run and dossier_id between :low and :high";

    private static final String COLUMNS = """
            id, ref, digest, run_id, line_no, procedure_id, office_id, official_id, receiving_office_id, office_key,
            official_key, procedure_version_id, procedure_key, channel, received_at, received_offset, due_at, due_offset,
            finished_at, finished_offset, returned_at, returned_offset, received_on, due_on, closed_on, applicant, owner_kind,
            owner_name, attributes, flags""";

    static final String COPY_DOSSIERS = "copy import_dossier_line (" + COLUMNS + ") from stdin";

    static final String COPY_EVENTS = """
            copy import_event_line (dossier_id, digest, copy, at, at_offset, activity_id, office_id, official_id, attributes,
            run_id, line_no, flags) from stdin""";

    /** Refuses lines about dossiers that an office out of the sender's reach brought. */
    static final String REFUSE_FOREIGN = """
            with out_of_reach as (
                delete from import_dossier_line l using imported_dossier d
                where l.run_id = :run and l.id between :low and :high and d.id = l.id
                  and not (:any_office or d.receiving_office_id = any (:offices))
                returning l.line_no),
            remarked as (
                insert into import_remark (run_id, line_no, refused, reason, field)
                select :run, line_no, true, 'office-out-of-reach', 'ref' from out_of_reach order by line_no limit :remarks
                on conflict do nothing)
            select count(*) from out_of_reach""";

    /** Counts dossiers in: the last line of each, unless it says what is known already. */
    static final String TAKE_DOSSIERS = """
            with latest as materialized (
                select distinct on (id) * from import_dossier_line
                where
                """ + PART + """

                order by id, line_no desc),
            written as (
                insert into imported_dossier as known (
                """ + COLUMNS + """

                )
                select
                """ + COLUMNS + """

                from latest
                on conflict (id) do update set
                    digest = excluded.digest, run_id = excluded.run_id, line_no = excluded.line_no,
                    procedure_id = excluded.procedure_id, office_id = excluded.office_id,
                    official_id = excluded.official_id, receiving_office_id = excluded.receiving_office_id,
                    office_key = excluded.office_key, official_key = excluded.official_key,
                    procedure_version_id = excluded.procedure_version_id, procedure_key = excluded.procedure_key,
                    channel = excluded.channel, received_at = excluded.received_at,
                    received_offset = excluded.received_offset, due_at = excluded.due_at, due_offset = excluded.due_offset,
                    finished_at = excluded.finished_at, finished_offset = excluded.finished_offset,
                    returned_at = excluded.returned_at, returned_offset = excluded.returned_offset,
                    received_on = excluded.received_on, due_on = excluded.due_on, closed_on = excluded.closed_on,
                    applicant = excluded.applicant, owner_kind = excluded.owner_kind, owner_name = excluded.owner_name,
                    attributes = excluded.attributes, flags = excluded.flags
                where known.digest <> excluded.digest
                returning (xmax = 0) as fresh),
            remarked as (
                insert into import_remark (run_id, line_no, refused, reason)
                select :run, l.line_no, false, r.reason
                from latest l
                join (values (1, 'in-the-future'), (2, 'end-before-start'), (16, 'returned-before-finished')) r (bit, reason)
                  on l.flags & r.bit <> 0
                order by l.line_no limit :remarks
                on conflict do nothing)
            select (select count(*) from written where fresh) as fresh,
                   (select count(*) from written where not fresh) as changed,
                   count(*) as dossiers,
                   (select count(*) from import_dossier_line where
                   """ + PART + """

                   ) as lines,
                   count(*) filter (where flags <> 0) as flagged,
                   count(*) filter (where flags & 1 <> 0) as future,
                   count(*) filter (where flags & 2 <> 0) as ends,
                   count(*) filter (where flags & 16 <> 0) as returned
            from latest""";

    private static final String PLACE = """
            case when d.id is null then 8
              when e.at < d.received_at or e.at > greatest(d.finished_at, d.returned_at) then 4 else 0 end""";

    /** Judges known events anew whose dossiers this import brings or changes. */
    static final String JUDGE_KNOWN_EVENTS = """
            update imported_event e set flags = e.flags & ~12 |
            """ + PLACE + """


            from imported_dossier d
            where d.id = e.dossier_id and e.dossier_id in (select id from import_dossier_line where
            """ + PART + """

            )
              and e.flags & 12 <>
                """ + PLACE;

    static final String FORGET_EVENTS = """
            delete from imported_event where dossier_id in (select dossier_id from import_event_line where
            """ + PART_OF_EVENTS + """

            )""";

    /** Counts events in: equal ones as often as the file has them. */
    static final String TAKE_EVENTS = """
            with checked as materialized (
                select e.dossier_id, e.digest, e.at, e.at_offset, e.activity_id, e.office_id, e.official_id, e.attributes,
                       e.line_no, e.flags |
                       """ + PLACE + """

                       as flags
                from import_event_line e
                left join imported_dossier d on d.id = e.dossier_id
                where e.run_id = :run and e.dossier_id between :low and :high),
            written as (
                insert into imported_event (dossier_id, digest, copy, at, at_offset, activity_id, office_id, official_id,
                                            attributes, run_id, line_no, flags)
                select dossier_id, digest, row_number() over (partition by dossier_id, digest order by line_no), at, at_offset,
                       activity_id, office_id, official_id, attributes, :run, line_no, flags
                from checked where flags = 0 or not :strict
                on conflict do nothing
                returning 1),
            remarked as (
                insert into import_remark (run_id, line_no, refused, reason)
                select :run, c.line_no, :strict, r.reason
                from checked c
                join (values (1, 'in-the-future'), (4, 'outside-the-life'), (8, 'without-dossier')) r (bit, reason)
                  on c.flags & r.bit <> 0
                order by c.line_no limit :remarks
                on conflict do nothing)
            select (select count(*) from written) as fresh, count(*) as lines,
                   count(*) filter (where flags <> 0) as flagged,
                   count(*) filter (where flags & 1 <> 0) as future,
                   count(*) filter (where flags & 4 <> 0) as outside,
                   count(*) filter (where flags & 8 <> 0) as without
            from checked""";

    static final String FORGET_DOSSIER_LINES = "delete from import_dossier_line where " + PART;
    static final String FORGET_EVENT_LINES = "delete from import_event_line where " + PART_OF_EVENTS;

    static final String NAME = """
            with added as (
                insert into imported_name (kind, name) values (:kind, :name)
                on conflict do nothing returning id, mapped_code)
            select id, mapped_code from added
            union all
            select id, mapped_code from imported_name where kind = :kind and name = :name
            limit 1""";

    static final String MAP = """
            insert into imported_name (kind, name, mapped_code) values (:kind, :name, :code)
            on conflict (kind, name) do update set mapped_code = excluded.mapped_code""";

    static final String COUNT = """
            insert into import_count as known (run_id, what, lines) values (:run, :what, :lines)
            on conflict (run_id, what) do update set lines = known.lines + excluded.lines""";

    static final String REMARK = """
            insert into import_remark (run_id, line_no, refused, reason, field)
            values (:run, :line, true, :reason, :field) on conflict do nothing""";

    private HistoryStatements() {}
}
