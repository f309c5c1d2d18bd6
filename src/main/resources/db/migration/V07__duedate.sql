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
create unique index calendar_notice_of_version on calendar_notice (version_id) where state <> 'WITHDRAWN'; -- a version is announced once
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
    constraint calendar_notice_dossier_event check -- a kept date that loses its mark has an event too
        ((outcome = 'KEPT' or (outcome = 'CLOSED') = (event_seq is null)) and (event_seq is null) = (event_hash is null))
);
create index calendar_notice_dossier_dossier on calendar_notice_dossier (dossier_id); -- the notices that touched a dossier

-- Each night every open dossier's dates are counted again by another calculator; what differs is kept.
create table deadline_check
(
    id          bigint generated always as identity,
    started_at  timestamptz not null,
    finished_at timestamptz,               -- null while it runs, or when it was interrupted
    asked_by    text        not null,      -- the timetable, or who asked
    checked     integer     not null default 0,
    differences integer     not null default 0,
    constraint deadline_check_pk primary key (id),
    constraint deadline_check_ordered check (finished_at >= started_at)
);

-- One field of one dossier that the other calculator counts differently.
create table deadline_difference
(
    check_id   bigint  not null,
    no         integer not null,
    dossier_id uuid    not null,
    field      text    not null,
    stored     text,
    recomputed text,
    constraint deadline_difference_pk primary key (check_id, no),
    constraint deadline_difference_check_fk foreign key (check_id) references deadline_check (id),
    constraint deadline_difference_dossier_fk foreign key (dossier_id) references dossier (id)
);

select keep_forever('calendar_notice_dossier');
select keep_forever('deadline_difference');
select never_delete('calendar_notice');
select never_delete('calendar_policy');
select never_delete('deadline_check');
