-- What citizens ask and how they were served. Nothing here is changed afterwards: an answer is a row of its own.
create table question
(
    id          bigint generated always as identity,
    dossier_id  uuid        not null,
    office_id   integer     not null, -- who answers: the office that received the dossier
    asked_at    timestamptz not null,
    text        text        not null,
    request_key text        not null,
    constraint question_pk primary key (id),
    constraint question_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint question_office_fk foreign key (office_id) references office (id),
    constraint question_request_key unique (dossier_id, request_key)
);
create index question_office on question (office_id, id); -- the office's list

create table answer
(
    question_id   bigint      not null,
    answered_at   timestamptz not null,
    official_id   integer     not null,
    official_name text        not null,
    office_id     integer     not null,
    text          text        not null,
    constraint answer_pk primary key (question_id), -- one answer: a second one would contradict the first
    constraint answer_question_fk foreign key (question_id) references question (id),
    constraint answer_official_fk foreign key (official_id) references official (id),
    constraint answer_office_fk foreign key (office_id) references office (id)
);

create table rating
(
    dossier_id uuid        not null,
    office_id  integer     not null, -- the receiving office, in whose figures it counts
    given_on   date        not null,
    given_at   timestamptz not null,
    score      smallint    not null, -- 3 satisfied, 2 neither, 1 not satisfied
    reasons    text[]      not null,
    text       text,
    constraint rating_pk primary key (dossier_id), -- once, ever
    constraint rating_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint rating_office_fk foreign key (office_id) references office (id),
    constraint rating_score_known check (score between 1 and 3)
);
create index rating_office on rating (office_id, given_on) include (score); -- an office's figures of a period

do $$
declare
    kept text;
begin
    foreach kept in array array ['question', 'answer', 'rating']
        loop
            execute format('revoke update, delete, truncate on %I from motcua_app', kept);
            execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_append_only', kept);
            execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_never_emptied', kept);
        end loop;
end
$$;
revoke select on question, answer from motcua_report; -- free text may name people
revoke select on rating from motcua_report;
grant select (office_id, given_on, score) on rating to motcua_report;
