-- How far the demo province is loaded; one row, only where there is a demo.
create table demo_progress
(
    id          boolean     not null default true,
    stage       text        not null,
    done        integer     not null,
    total       integer     not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    constraint demo_progress_pk primary key (id),
    constraint demo_progress_single check (id)
);
