-- What citizens ask and how they were served. Nothing here is changed afterwards: an answer is a row of its own.
create table question
(
    id          bigint generated always as identity,
    dossier_id  uuid        not null,
    office_id   integer     not null, -- who answers: the office that received the dossier
    asked_at    timestamptz not null,
    text        text        not null,
    constraint question_pk primary key (id),
    constraint question_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint question_office_fk foreign key (office_id) references office (id)
);
create index question_office on question (office_id, id); -- the office's list
create index question_dossier on question (dossier_id, id); -- the citizen's list

-- The office replies to a question once.
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

-- How a citizen was served, told once and by the slip of the dossier.
create table rating
(
    dossier_id uuid        not null,
    office_id  integer     not null, -- the receiving office, in whose figures it counts
    given_on   date        not null,
    given_at   timestamptz not null,
    score      smallint    not null, -- 3 satisfied, 2 neither, 1 not satisfied
    reasons    text[]      not null,
    text       text,
    origin     text        not null, -- by slip or tablet; OFFICE is from a network of the offices or a browser of an official
    constraint rating_pk primary key (dossier_id), -- once, ever
    constraint rating_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint rating_office_fk foreign key (office_id) references office (id),
    constraint rating_score_known check (score between 1 and 3),
    constraint rating_origin_known check (origin in ('SLIP', 'TABLET', 'OFFICE'))
);
create index rating_office on rating (office_id, given_on) include (score, origin); -- an office's figures of a period

-- What a tablet shows for some minutes: the dossier that was returned. Nothing is told of whether or how it was rated.
create table rating_offer
(
    id         uuid        not null,
    dossier_id uuid        not null,
    office_id  integer     not null,
    desk       text, -- where it was returned; null where the desk has no name
    offered_at timestamptz not null,
    declined   boolean     not null default false, -- who was asked would rather not
    constraint rating_offer_pk primary key (id),
    constraint rating_offer_dossier_key unique (dossier_id), -- once
    constraint rating_offer_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint rating_offer_office_fk foreign key (office_id) references office (id)
);
create index rating_offer_office on rating_offer (office_id, offered_at); -- the last one of an office

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
    constraint remark_pk primary key (id),
    constraint remark_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint remark_office_fk foreign key (office_id) references office (id),
    constraint remark_kind_known check (kind in ('SERVICE', 'PROCEDURE'))
);
create index remark_office on remark (office_id, id); -- the supervisors' list
create index remark_dossier on remark (dossier_id, id); -- the citizen's list

-- The office replies to a remark, and once more when the first reply did not satisfy.
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

-- Whether a reply satisfied whoever remarked.
create table remark_verdict
(
    remark_id bigint      not null,
    no        smallint    not null, -- of the reply it is about
    given_at  timestamptz not null,
    satisfied boolean     not null,
    constraint remark_verdict_pk primary key (remark_id, no),
    constraint remark_verdict_reply_fk foreign key (remark_id, no) references remark_reply (remark_id, no)
);

select keep_forever('question');
select keep_forever('answer');
select keep_forever('rating');
select keep_forever('remark');
select keep_forever('remark_reply');
select keep_forever('remark_verdict');
revoke truncate on rating_offer from motcua_app;

-- Free text may name people, and an offer says who was at the desk when: reports read the columns that do neither.
revoke select on question, answer, rating, rating_offer, remark, remark_reply from motcua_report;
grant select (office_id, given_on, score) on rating to motcua_report;
grant select (id, dossier_id, office_id, kind, given_at, answer_by) on remark to motcua_report;
