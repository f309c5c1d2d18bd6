-- The apology that is owed once a due date has passed: when its letter was sent.
alter table dossier add column apologised_at timestamptz;

-- Figures judge by the original or by the current date, and count letters of apology, all from this index alone.
drop index dossier_closed;
create index dossier_closed on dossier (receiving_office_id, closed_on, id)
    include (received_on, judged_due_on, due_on, finished_at, extended_at, apologised_at, procedure_version_id)
    where closed_on is not null; -- figures: resolved in a period, in process at a past day

create index promise_moved on promise (given_at, dossier_id, no) include (reason) where reason <> 'ACCEPTED'; -- what moved in a period, and its list
create index clock_interval_begun on clock_interval (from_at, dossier_id, no) include (cause, to_at); -- pauses begun in a period

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

do $$
declare
    kept text;
begin
    foreach kept in array array ['deadline_difference']
        loop
            execute format('revoke update, delete, truncate on %I from motcua_app', kept);
            execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_append_only', kept);
            execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_never_emptied', kept);
        end loop;
end
$$;
revoke delete, truncate on deadline_check from motcua_app;
