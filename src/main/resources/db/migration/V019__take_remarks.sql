-- What citizens remark on how they were served or on the rules, by the slip of a dossier. Read by those who supervise the
-- office, never by whoever acted on the dossier. Nothing is changed afterwards: replies and verdicts are rows of their own.
create table remark
(
    id          bigint generated always as identity,
    dossier_id  uuid        not null,
    office_id   integer     not null, -- the office that received the dossier
    kind        text        not null,
    given_at    timestamptz not null,
    answer_by   date,                 -- null where no calendar says
    text        text        not null,
    request_key text        not null,
    constraint remark_pk primary key (id),
    constraint remark_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint remark_office_fk foreign key (office_id) references office (id),
    constraint remark_request_key unique (dossier_id, request_key),
    constraint remark_kind_known check (kind in ('SERVICE', 'PROCEDURE'))
);
create index remark_office on remark (office_id, id); -- the supervisors' list

create table remark_reply
(
    remark_id     bigint      not null,
    no            smallint    not null, -- 1, and 2 when the first did not satisfy
    replied_at    timestamptz not null,
    official_id   integer     not null,
    official_name text        not null,
    office_id     integer     not null,
    text          text        not null,
    constraint remark_reply_pk primary key (remark_id, no),
    constraint remark_reply_remark_fk foreign key (remark_id) references remark (id),
    constraint remark_reply_official_fk foreign key (official_id) references official (id),
    constraint remark_reply_office_fk foreign key (office_id) references office (id),
    constraint remark_reply_twice check (no between 1 and 2)
);

create table remark_verdict
(
    remark_id bigint      not null,
    no        smallint    not null, -- of the reply it is about
    given_at  timestamptz not null,
    satisfied boolean     not null,
    constraint remark_verdict_pk primary key (remark_id, no),
    constraint remark_verdict_reply_fk foreign key (remark_id, no) references remark_reply (remark_id, no)
);

do $$
declare
    kept text;
begin
    foreach kept in array array ['remark', 'remark_reply', 'remark_verdict']
        loop
            execute format('revoke update, delete, truncate on %I from motcua_app', kept);
            execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_append_only', kept);
            execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_never_emptied', kept);
        end loop;
end
$$;
revoke select on remark, remark_reply from motcua_report; -- free text may name people
grant select (id, dossier_id, office_id, kind, given_at, answer_by) on remark to motcua_report;

create index delivery_subscription on delivery (subscription_id); -- what was sent about a dossier
