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
