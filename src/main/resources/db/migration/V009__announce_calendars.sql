-- The next version of a scope's calendar is drafted, looked at, and published as a whole; what is published never changes.
alter table calendar_version
    alter column published_at drop not null,
    add column notice_number text        not null default '',
    add column notice_title  text        not null default '',
    add column based_on_id   integer,
    add column revision      integer     not null default 0, -- grows with every edit of a draft
    add column frozen_at     timestamptz,                    -- proposed: nobody edits what a second person looks at
    add column opened_by     text        not null default '',
    add column opened_at     timestamptz,
    add constraint calendar_version_based_on_fk foreign key (based_on_id) references calendar_version (id);
create unique index calendar_version_one_draft on calendar_version (scope, office_id) nulls not distinct
    where published_at is null; -- one draft of a scope at a time

create function refuse_published_version() returns trigger
    language plpgsql as
$$
begin
    if old.published_at is not null then
        raise exception 'calendar version % is published: % refused', old.label, tg_op using errcode = 'insufficient_privilege';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger calendar_version_published before update or delete on calendar_version
    for each row execute function refuse_published_version();

create function refuse_published_part() returns trigger
    language plpgsql as
$$
declare
    touched integer[] := case tg_op
        when 'INSERT' then array [new.version_id]
        when 'DELETE' then array [old.version_id]
        else array [old.version_id, new.version_id] end;
begin
    if exists (select from calendar_version where id = any (touched) and (published_at is not null or frozen_at is not null)) then
        raise exception 'the calendar version is published or proposed: % of % refused', tg_op, tg_table_name
            using errcode = 'insufficient_privilege';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end
$$;

do $$
declare
    part text;
begin
    foreach part in array array ['calendar_year', 'calendar_day', 'calendar_session']
        loop
            execute format('create trigger %I before insert or update or delete on %I for each row execute function refuse_published_part()', part || '_published', part);
            execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', part || '_never_emptied', part);
        end loop;
end
$$;
create trigger calendar_version_never_emptied before truncate on calendar_version
    for each statement execute function refuse_change();
revoke truncate on calendar_version, calendar_year, calendar_day, calendar_session from motcua_app;

-- Whether a promised date may move earlier when a notice says so: data of a scope, the narrowest one given decides.
create table calendar_policy
(
    scope        text        not null,
    office_id    integer,
    keep_earlier boolean     not null,
    set_by       text        not null,
    set_at       timestamptz not null,
    constraint calendar_policy_office_fk foreign key (office_id) references office (id),
    constraint calendar_policy_scope_known check (scope in ('NATION', 'PROVINCE', 'OFFICE')),
    constraint calendar_policy_office_given check ((scope = 'OFFICE') = (office_id is not null)),
    constraint calendar_policy_once unique nulls not distinct (scope, office_id)
);

-- A calendar version that was announced after dates had been promised by an older one: one recorded operation.
create table calendar_notice
(
    id                uuid        not null,
    version_id        integer     not null, -- what was announced
    undo_version_id   integer,              -- what was published to undo it
    state             text        not null,
    proposed_by       text        not null,
    proposed_by_kind  text        not null,
    proposed_by_id    integer,
    proposed_office_id integer    not null,
    proposed_at       timestamptz not null,
    applied_by        text,
    applied_by_kind   text,
    applied_by_id     integer,
    applied_office_id integer,
    published_at      timestamptz,          -- receptions get the version from here on
    applied_at        timestamptz,          -- every dossier has been looked at
    undone_by         text,
    undone_by_kind    text,
    undone_by_id      integer,
    undone_office_id  integer,
    undo_published_at timestamptz,
    undone_at         timestamptz,
    withdrawn_by      text,
    withdrawn_at      timestamptz,
    position          uuid        not null, -- the last dossier the run has done
    pass              smallint    not null, -- 1: all; 2: those received with the old calendar while it ran
    moved             integer     not null,
    kept              integer     not null,
    confirmed         integer     not null,
    restored          integer     not null,
    failure           text,                 -- why the run stopped; it is tried again
    lease_owner       uuid,
    lease_until       timestamptz,
    applied_digest    bytea,
    undone_digest     bytea,
    constraint calendar_notice_pk primary key (id),
    constraint calendar_notice_version_fk foreign key (version_id) references calendar_version (id),
    constraint calendar_notice_undo_version_fk foreign key (undo_version_id) references calendar_version (id),
    constraint calendar_notice_proposed_office_fk foreign key (proposed_office_id) references office (id),
    constraint calendar_notice_state_known check (state in ('PROPOSED', 'WITHDRAWN', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE'))
);
create unique index calendar_notice_of_version on calendar_notice (version_id) where state <> 'WITHDRAWN';
create unique index calendar_notice_one_run on calendar_notice ((true)) where state in ('APPLYING', 'UNDOING'); -- one run at a time
create index calendar_notice_proposed on calendar_notice (proposed_at, id); -- the list, newest first

-- What a notice did to each dossier, with the event that says so in the dossier's own chain.
create table calendar_notice_dossier
(
    notice_id         uuid        not null,
    direction         text        not null,
    dossier_id        uuid        not null,
    outcome           text        not null,
    due_before        timestamptz not null,
    due_after         timestamptz not null,
    judged_due_before timestamptz not null,
    judged_due_after  timestamptz not null,
    event_seq         integer,    -- null where the dossier was left as it was
    event_hash        bytea,
    done_at           timestamptz not null,
    before            text,       -- the fields as they were, so that undoing gives exactly them back
    constraint calendar_notice_dossier_pk primary key (notice_id, direction, dossier_id),
    constraint calendar_notice_dossier_notice_fk foreign key (notice_id) references calendar_notice (id),
    constraint calendar_notice_dossier_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint calendar_notice_dossier_direction_known check (direction in ('APPLIED', 'UNDONE')),
    constraint calendar_notice_dossier_outcome_known check (outcome in ('MOVED', 'KEPT', 'CONFIRMED', 'RESTORED', 'RECOMPUTED', 'CLOSED')),
    constraint calendar_notice_dossier_event check ((outcome in ('KEPT', 'CLOSED')) = (event_seq is null) and (event_seq is null) = (event_hash is null))
);
create index calendar_notice_dossier_dossier on calendar_notice_dossier (dossier_id); -- the notices that touched a dossier

revoke delete, truncate on calendar_notice, calendar_policy from motcua_app;
revoke update, delete, truncate on calendar_notice_dossier from motcua_app;
create trigger calendar_notice_dossier_append_only before update or delete on calendar_notice_dossier
    for each row execute function refuse_change();
create trigger calendar_notice_dossier_never_emptied before truncate on calendar_notice_dossier
    for each statement execute function refuse_change();
