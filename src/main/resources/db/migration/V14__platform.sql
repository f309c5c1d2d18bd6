-- Counts up with every change of offices, officials, assignments or procedures: readers that keep a copy in memory
-- look here to see whether it is still the newest.
create table reference_change
(
    name    text   not null,
    version bigint not null,
    constraint reference_change_pk primary key (name)
);
insert into reference_change values ('organisation', 0), ('catalogue', 0), ('calendar', 0), ('setting', 0);

-- The same key again gives the same answer; another body under it is refused.
create table idempotency_key
(
    request_key  uuid        not null, -- digest of whose request and of the key given with it
    request_hash uuid        not null,
    answered_at  timestamptz not null,
    subject_id   uuid        not null,
    constraint idempotency_key_pk primary key (request_key)
);
create index idempotency_key_age on idempotency_key (answered_at); -- old keys are removed

-- Work at set times: one row for each job, as db-scheduler defines it. Whoever locks the row first does the work; the
-- heartbeat tells the others that it is still being done.
create table scheduled_job
(
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    constraint scheduled_job_pk primary key (task_name, task_instance)
);
create index scheduled_job_execution_time on scheduled_job (execution_time); -- what is due
create index scheduled_job_heartbeat on scheduled_job (last_heartbeat); -- what an instance left behind when it died
create index scheduled_job_priority on scheduled_job (priority desc, execution_time); -- as above, where priorities are used

-- Sessions outlive a restart and are shared by all instances (tables as Spring Session defines them).
create table spring_session
(
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_ix1 on spring_session (session_id); -- the session of a request
create index spring_session_ix2 on spring_session (expiry_time); -- sessions that have run out
create index spring_session_ix3 on spring_session (principal_name); -- the sessions of an account

-- What a session holds.
create table spring_session_attributes
(
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_fk foreign key (session_primary_id) references spring_session (primary_id) on delete cascade
);

revoke select on spring_session, spring_session_attributes from motcua_report;

-- Written by each question whether the application is ready: a database that only answers is not enough.
create table readiness_write
(
    one        boolean     not null default true,
    written_at timestamptz not null,
    constraint readiness_write_pk primary key (one),
    constraint readiness_write_one check (one)
);
insert into readiness_write (written_at) values (now());

-- What a province has chosen in place of what is configured, and what one administrator prepared and another has to apply. What
-- it was before, by whom and why stands in administration_change.
create table setting
(
    key             text    not null,
    version         integer not null,
    value           text,             -- null while what is configured holds
    changed_by      text,
    changed_at      timestamptz,
    proposed_value  text,             -- null for going back to what is configured, or when nothing waits
    proposed_by     integer,
    proposed_at     timestamptz,
    proposed_reason text,
    constraint setting_pk primary key (key),
    constraint setting_proposal_whole check (num_nonnulls(proposed_by, proposed_at, proposed_reason) in (0, 3))
);
