-- Who looked at whose data, when, for which office and why.
create table view_log
(
    id         bigint generated always as identity,
    viewed_at  timestamptz not null,
    dossier_id uuid,
    subject    text        not null,
    actor_kind text        not null,
    actor_id   integer,
    office_id  integer,
    purpose    text        not null,
    reason     text, -- in the words of whoever took a list with telephones along
    constraint view_log_pk primary key (id)
);
create index view_log_dossier on view_log (dossier_id, viewed_at); -- who viewed my dossier
create index view_log_actor on view_log (actor_id, viewed_at); -- what did this official look at
create index view_log_time on view_log (viewed_at, id); -- who looked, newest first, of everybody or of some offices: the audit page
create index view_log_office on view_log (office_id, viewed_at, id); -- who looked for some offices, newest first: the audit page
create index view_log_exports on view_log (office_id, viewed_at) where reason is not null; -- what was taken along from an office
create index view_log_files on view_log (viewed_at, id) where purpose = 'EXPORT'; -- lists that were taken along, newest first
create index view_log_sought on view_log (subject, viewed_at, id) where dossier_id is null; -- who looked for one person

select keep_forever('view_log');
