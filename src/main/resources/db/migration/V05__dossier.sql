-- A name as the search compares it, like vn.motcua.vocabulary.Folding: small letters without marks and apostrophes.
create function folded(name text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(regexp_replace(translate(lower(normalize(name, NFD)), 'đð', 'dd'),
                                              '[\u0300-\u036f''`´ʼ‘’′]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'));

-- Names of the further parties of a dossier as the search compares them, one after the other.
create function party_names(parties text) returns text
    language sql immutable strict parallel safe
    return (select string_agg(folded(p ->> 'name'), ' / ') from json_array_elements(parties::json) p);

-- Their numbers and telephones.
create function party_numbers(parties text) returns text[]
    language sql immutable strict parallel safe
    return (select array_agg(n) from json_array_elements(parties::json) p,
              lateral (values (p ->> 'identifier'), (p ->> 'phone')) as v(n) where n is not null);

-- Whether one of these ends so.
create function ends_so(numbers text[], tail text) returns boolean
    language sql immutable strict parallel safe
    return exists (select from unnest(numbers) n where right(n, length(tail)) = tail);

-- A dossier and its state are the summary of its events: they change in one transaction, and can be rebuilt from them. What is
-- said once (who, what, by which rule, the route) stands in dossier, with the indexes by which it is found; what moves with
-- each action stands in dossier_state, a narrow row updated in place (hence the fill factor), of which an index is touched as
-- rarely as can be. No foreign key leads from a dossier or its rows: the aggregate checks offices and procedures, which are
-- never deleted, and rows of a dossier are written with it alone; a key would only lock them at every insert. Nor do tables that
-- actions write check the words of a column: PostgreSQL reads each check anew for each statement, which costs a tenth of a life;
-- the aggregate knows the words, and verify-chain compares every row with its history.
create table dossier
(
    id                    uuid        not null,
    code                  text,                 -- null until accepted
    procedure_case_id     integer     not null,
    channel               text        not null,
    competent_office_id   integer     not null, -- who has the authority to decide
    synchronisation_state text        not null,
    owner_kind            text        not null,
    owner_name            text        not null,
    owner_folded          text        not null,
    owner_identifier      text,
    owner_birth_date      date,
    owner_birth_year      smallint,
    owner_phone           text,
    owner_email           text,
    owner_address         text,
    parties               text,                 -- the further parties beside the owner, as JSON; null for none
    submitter_name        text        not null,
    submitter_identifier  text,
    submitter_phone       text,
    submitter_relation    text,
    authorisation         text,
    subject               text        not null,
    fee_amount            bigint,
    fee_exemption         text,
    obligation_amount     bigint,
    result_delivery       text        not null,
    delivery_address      text,
    limit_unit            text        not null,
    limit_amount          integer,
    limit_cut_off         time,
    due_at_rule           text        not null,
    first_day             text        not null, -- how time is counted, as it held at acceptance
    holidays_counted      boolean     not null,
    pause_mode            text        not null,
    submitted_at          timestamptz not null,
    answer_due_at         timestamptz,
    accepted_at           timestamptz,
    clock_started_at      timestamptz,
    original_due_at       timestamptz,
    planned_route         uuid        not null, -- the steps it goes through, by the route they stand in
    step_dues             timestamptz[] not null, -- the deadline of each step of the route, in order; null where it has none
    slip_issue            smallint    not null,
    token_hash            bytea,
    constraint dossier_pk primary key (id),
    constraint dossier_code_key unique (code),
    constraint dossier_token_key unique (token_hash),
    constraint dossier_accepted_has_code check ((accepted_at is null) = (code is null))
);
create index dossier_owner_identifier on dossier (owner_identifier) where owner_identifier is not null; -- applicant found by number
create index dossier_owner_phone on dossier (owner_phone) where owner_phone is not null; -- found by telephone
create index dossier_owner_name on dossier using gin (owner_folded gin_trgm_ops) with (fastupdate = on); -- found by name

create index dossier_submitter_identifier on dossier (submitter_identifier) where submitter_identifier is not null; -- found by who brought it
create index dossier_submitter_phone on dossier (submitter_phone) where submitter_phone is not null;
create index dossier_submitter_name on dossier using gin (folded(submitter_name) gin_trgm_ops)
    with (fastupdate = on) where submitter_relation is not null;

create index dossier_trial on dossier (id) where synchronisation_state = 'TRIAL'; -- was anything tried out

create index dossier_party_number on dossier using gin (party_numbers(parties)) where parties is not null; -- found by a further party
create index dossier_party_name on dossier using gin (party_names(parties) gin_trgm_ops)
    with (fastupdate = on) where parties is not null;

-- Where a dossier stands. The columns that change with each action come last: of an update in place only what differs between
-- the first and the last change is written to the log.
create table dossier_state
(
    dossier_id            uuid        not null,
    receiving_office_id   integer     not null, -- where the citizen handed it in
    procedure_version_id  integer     not null,
    received_on           date,                 -- local dates, for lists and figures; null for a trial, which is in none
    due_on                date,
    judged_due_on         date,
    due_at                timestamptz,          -- the current promise; null while unknown or paused anew
    unextended_due_at     timestamptz,          -- the promise on-time is judged by: pauses yes, extension no
    due_provisional       boolean     not null,
    calendar_version      text,
    money_state           text        not null,
    work_started_at       timestamptz,          -- the file went on from the desk
    extended_at           timestamptz,
    extended_to           timestamptz,          -- the moment granted by letter; null without an extension
    apologised_at         timestamptz,          -- when the letter of apology was sent that is owed once a due date has passed
    paused_since          timestamptz,
    pauses                smallint    not null, -- how often its clock stood
    outcome               text,
    result_number         text,
    result_signed_at      timestamptz,
    finished_at           timestamptz,          -- the result reached the desk
    returned_at           timestamptz,
    closed_at             timestamptz,          -- left "in process": finished, withdrawn, stopped or not accepted
    closed_on             date,
    current_office_id     integer     not null, -- where the file is now
    event_count           integer     not null, -- the number of the last event: what a page shows as its version
    step_no               smallint,
    step_states           text        not null, -- of each step of the route, in order: W waits, O offered, A at work, P paused, D done, X dropped
    business_state        text        not null,
    delivery_state        text        not null,
    came_back             boolean,              -- sent back or not taken, and not gone on since; null otherwise
    recallable_by         integer,              -- who may take the last act back as long as nobody else acted; null for nobody
    chain_head            bytea       not null, -- the hash of the last event
    constraint dossier_state_pk primary key (dossier_id)
) with (fillfactor = 70);
create index dossier_received on dossier_state (receiving_office_id, received_on, dossier_id) include (procedure_version_id); -- figures: received in a period, and its list
create index dossier_ended on dossier_state (receiving_office_id, closed_on, dossier_id) where closed_on is not null and finished_at is null; -- figures: withdrawn and stopped
create index dossier_open on dossier_state (receiving_office_id, judged_due_on, dossier_id) where closed_on is null; -- figures: in process and overdue; the desk's list of those waiting for the citizen
create index dossier_uncollected on dossier_state (receiving_office_id, finished_at, dossier_id) where delivery_state = 'WAITING'; -- the return desk's shelf; whose result waits for so many days
create index dossier_closed on dossier_state (receiving_office_id, closed_on, dossier_id)
    include (received_on, judged_due_on, due_on, finished_at, extended_at, apologised_at, procedure_version_id)
    where closed_on is not null; -- figures: resolved in a period, in process at a past day
create index dossier_promised on dossier_state (due_on, dossier_id) where closed_on is null and paused_since is null; -- whose day is tomorrow

-- The last word of a statement that writes dossiers: it found another last event than the one it follows, and fails whole.
create function overtaken() returns bigint language plpgsql volatile as
$$
begin
    raise exception 'a dossier has another last event' using errcode = 'serialization_failure';
end
$$;

-- Routes as they were resolved to offices. A route is named by the digest of its steps and never changes, so that dossiers
-- refer to it; a later change of the catalogue makes another.
create table planned_step
(
    route          uuid     not null,
    no             smallint not null,
    kind           text     not null,
    name           text     not null,
    name_en        text     not null,
    office_id      integer  not null,
    role           text     not null,
    share          integer  not null,
    parallel_group smallint,
    constraint planned_step_pk primary key (route, no)
);
create index planned_step_scope on planned_step (office_id, route); -- may this office see that dossier

-- The steps where the file is or to which it was offered; those done stand in finished_step, those to come follow from the
-- route.
create table dossier_step
(
    dossier_id  uuid     not null,
    no          smallint not null,
    kind        text     not null,
    office_id   integer  not null,
    role        text     not null,
    state       text     not null,
    due_at      timestamptz,
    holder_id   integer,
    started_at  timestamptz,
    finished_at timestamptz, -- the work is done and the file is still here
    constraint dossier_step_pk primary key (dossier_id, no)
) with (fillfactor = 85);
create index dossier_step_worklist on dossier_step (office_id, due_at, dossier_id)
    include (no, role, holder_id, kind, state, finished_at) where state in ('ACTIVE', 'PAUSED'); -- the worklist of an office

-- Each time a step had the file and has it no more: where, in whose hands, until when it should and when it did, and how much
-- working time that took.
create table finished_step
(
    dossier_id      uuid        not null,
    event_seq       integer     not null,
    step_no         smallint    not null,
    office_id       integer     not null,
    official_id     integer,
    due_at          timestamptz,
    started_at      timestamptz not null,
    finished_at     timestamptz not null,
    working_minutes integer,              -- without pauses; null where the calendar does not know the year
    ending          text        not null,
    constraint finished_step_pk primary key (dossier_id, event_seq, step_no)
);

-- The papers that came with the dossier, counted at the desk.
create table dossier_component
(
    dossier_id     uuid     not null,
    no             smallint not null,
    requirement_id integer,
    name           text     not null,
    originals      smallint not null,
    certified      smallint not null,
    photocopies    smallint not null,
    constraint dossier_component_pk primary key (dossier_id, no)
);

-- What happened, once, for ever. The primary key carries the time line of one dossier in one read.
create table dossier_event
(
    dossier_id    uuid        not null,
    seq           integer     not null,
    kind          text        not null,
    happened_at   timestamptz not null,
    actor_kind    text        not null,
    actor_id      integer,
    actor_name    text        not null,
    office_id     integer     not null,
    payload       text        not null, -- canonical JSON, exactly the bytes that were hashed
    hash          bytea       not null, -- of what the event says and of the hash of the event before
    request_key   uuid,                 -- the request that made it: the same again gets the same answer; null where none was named
    request_hash  uuid,                 -- what it said: another body under the same key is refused
    constraint dossier_event_pk primary key (dossier_id, seq)
);
create unique index dossier_event_request_key on dossier_event (request_key) where request_key is not null; -- a repeated request is found
create index dossier_event_happened on dossier_event using brin (happened_at)
    with (pages_per_range = 16, autosummarize = on); -- a shift's day; events are appended in order of time, so a few bytes find them

-- Every date ever given to the citizen.
create table promise
(
    dossier_id           uuid        not null,
    no                   smallint    not null,
    event_seq            integer     not null,
    due_at               timestamptz not null,
    given_at             timestamptz not null,
    reason               text        not null,
    procedure_version_id integer     not null,
    limit_unit           text        not null,
    limit_amount         integer,
    calendar_version     text        not null,
    provisional          boolean     not null,
    given_by             text        not null,
    told_to              text        not null,
    told_by              text        not null,
    constraint promise_pk primary key (dossier_id, no)
);
create index promise_moved on promise (given_at, dossier_id, no) include (reason) where reason <> 'ACCEPTED'; -- what moved in a period, and its list

-- When the clock stood still, why, and by which document. A pause may be recorded after it began or ended, as when a payment
-- at the bank is known only days later: then both moments are kept. Null: it was recorded as it happened.
create table clock_interval
(
    dossier_id      uuid        not null,
    no              smallint    not null,
    cause           text        not null,
    mode            text        not null,
    legal_basis     text,
    document        text,
    from_at         timestamptz not null,
    to_at           timestamptz,
    opened_seq      integer     not null,
    closed_seq      integer,
    recorded_by     text,        -- null where it was not written down
    recorded_at     timestamptz, -- when it was recorded that it had begun; on time is judged by this
    end_recorded_at timestamptz, -- when it was recorded that it had ended
    end_recorded_by text,
    end_document    text,
    constraint clock_interval_pk primary key (dossier_id, no),
    constraint clock_interval_cause_known check (cause in ('SUPPLEMENT', 'FINANCIAL_OBLIGATION')),
    constraint clock_interval_mode_known check (mode in ('EXCLUDE', 'RESTART')),
    constraint clock_interval_ordered check (to_at is null or to_at >= from_at),
    constraint clock_interval_recorded_after check (recorded_at >= from_at and end_recorded_at >= to_at),
    constraint clock_interval_end_proved check
        (num_nonnulls(end_recorded_at, end_recorded_by, end_document) in (0, 3))
);
create index clock_interval_begun on clock_interval (from_at, dossier_id, no) include (cause, to_at); -- pauses begun in a period

-- The file goes from hand to hand: given by one office, confirmed or refused by the next.
create table hand_over
(
    dossier_id     uuid        not null,
    no             smallint    not null,
    step_no        smallint    not null,
    from_office_id integer     not null,
    from_name      text        not null,
    to_office_id   integer     not null,
    to_role        text        not null,
    given_at       timestamptz not null,
    state          text        not null,
    answered_at    timestamptz,
    answered_name  text,
    reason         text,
    constraint hand_over_pk primary key (dossier_id, no),
    constraint hand_over_refusal_reasoned check (state <> 'REFUSED' or reason is not null)
);
create index hand_over_pending on hand_over (to_office_id, given_at, dossier_id) where state = 'PENDING'; -- what waits to be confirmed here
create index hand_over_given on hand_over (from_office_id, given_at, dossier_id) where state = 'PENDING'; -- what this office gave and nobody took yet

-- The books of results: a number stands once in an office's year. It is free again when its dossier has it no more.
create table result_number
(
    office_id  integer     not null,
    year       smallint    not null,
    number     text        not null, -- as compared: without spaces, case and leading zeros
    written    text        not null, -- as given
    digits     bigint,               -- the digits it begins with; null for none
    rest       text        not null, -- what follows them, such as the sign of the office
    dossier_id uuid        not null,
    given_at   timestamptz not null,
    constraint result_number_pk primary key (office_id, year, number)
);

-- Numbers without holes: the row is locked by the transaction that takes a number and given back if that fails.
create table code_counter
(
    office_id integer not null,
    day       date    not null,
    last      integer not null,
    constraint code_counter_pk primary key (office_id, day)
);

-- The numbers of trials: a series of its own, so that they leave no hole in those of an office's days.
create table trial_counter
(
    office_id integer not null,
    last      integer not null,
    constraint trial_counter_pk primary key (office_id)
);

-- The QR codes of slips that were voided: they open nothing, but say when they were replaced.
create table replaced_slip
(
    token_hash  bytea       not null,
    dossier_id  uuid        not null,
    issue       smallint    not null, -- the issue that is void
    replaced_at timestamptz not null,
    constraint replaced_slip_pk primary key (token_hash),
    constraint replaced_slip_issue_key unique (dossier_id, issue)
);

select keep_forever('dossier_event');
select keep_forever('planned_step');
select keep_forever('finished_step');
select keep_forever('promise');
select keep_forever('replaced_slip');
select never_delete('dossier');
select never_delete('dossier_state');
select never_delete('dossier_component');
select never_delete('hand_over');
select never_delete('clock_interval');
select never_delete('code_counter');
select never_delete('trial_counter');
select never_delete('result_number');

-- What other modules read of dossiers. A column is published by being here; how it is stored may change behind it.

-- A dossier as it is now.
create view dossier_fact with (security_invoker = true) as
    select s.dossier_id as id, s.event_count, d.code, s.procedure_version_id, d.procedure_case_id, d.channel,
           s.receiving_office_id, d.competent_office_id, s.current_office_id, s.business_state, s.money_state,
           s.delivery_state, d.synchronisation_state, s.step_no, d.owner_kind, d.owner_name, d.owner_folded,
           d.owner_identifier, d.owner_birth_date, d.owner_birth_year, d.owner_phone, d.owner_email, d.owner_address,
           d.parties, d.submitter_name, d.submitter_identifier, d.submitter_phone, d.submitter_relation, d.authorisation, d.subject,
           d.fee_amount, d.fee_exemption, d.obligation_amount, d.result_delivery, d.delivery_address, d.limit_unit,
           d.limit_amount, d.limit_cut_off, d.due_at_rule, d.first_day, d.holidays_counted, d.pause_mode,
           s.calendar_version, d.submitted_at, d.answer_due_at, d.accepted_at, d.clock_started_at, d.original_due_at,
           s.due_at, s.unextended_due_at, s.due_provisional, s.paused_since, s.work_started_at, s.extended_at, s.extended_to,
           s.apologised_at, s.outcome, s.result_number, s.result_signed_at, s.finished_at, s.returned_at, s.closed_at,
           s.received_on, s.due_on, s.judged_due_on, s.closed_on, s.recallable_by, d.slip_issue,
           d.token_hash, d.planned_route
    from dossier_state s
    join dossier d on d.id = s.dossier_id;
select publish('dossier_fact');

-- What of it moves, and what figures count by: without a look at who and what it is about.
create view dossier_state_fact with (security_invoker = true) as
    select dossier_id as id, event_count, procedure_version_id, receiving_office_id, current_office_id, business_state,
           money_state, delivery_state, step_no, calendar_version, due_at, unextended_due_at, due_provisional, paused_since,
           work_started_at, extended_at, extended_to, apologised_at, outcome, result_signed_at, finished_at, returned_at,
           closed_at, received_on, due_on, judged_due_on, closed_on, came_back
    from dossier_state;
select publish('dossier_state_fact');

-- The steps of routes.
create view planned_step_fact with (security_invoker = true) as
    select route, no, kind, name, name_en, office_id, role, share, parallel_group
    from planned_step;
select publish('planned_step_fact');

-- The steps where files are, or to which they were offered.
create view current_step_fact with (security_invoker = true) as
    select dossier_id, no, kind, office_id, role, state, due_at, holder_id, started_at, finished_at
    from dossier_step;
select publish('current_step_fact');

-- The steps of dossiers: done, at work, and to come. Of those done, the last time.
create view dossier_step_fact with (security_invoker = true) as
    select d.id as dossier_id, p.no, p.kind, p.name, p.name_en, p.office_id, p.role, p.share, p.parallel_group,
           case substr(s.step_states, p.no, 1) when 'W' then 'WAITING' when 'O' then 'OFFERED' when 'A' then 'ACTIVE'
             when 'P' then 'PAUSED' when 'D' then 'DONE' else 'DROPPED' end as state,
           d.step_dues[p.no] as due_at,
           case when c.no is not null then c.holder_id else f.official_id end as holder_id,
           case when c.no is not null then c.started_at else f.started_at end as started_at,
           case when c.no is not null then c.finished_at when substr(s.step_states, p.no, 1) = 'D' then f.finished_at end
             as finished_at
    from dossier d
    join dossier_state s on s.dossier_id = d.id
    join planned_step p on p.route = d.planned_route
    left join dossier_step c on c.dossier_id = d.id and c.no = p.no
    left join lateral (select f.official_id, f.started_at, f.finished_at
                       from finished_step f
                       where f.dossier_id = d.id and f.step_no = p.no
                       order by f.event_seq desc
                       limit 1) f on true;
select publish('dossier_step_fact');

-- Each time a step had the file, when it has it no more.
create view finished_step_fact with (security_invoker = true) as
    select dossier_id, event_seq, step_no, office_id, official_id, due_at, started_at, finished_at, working_minutes, ending
    from finished_step;
select publish('finished_step_fact');

-- The papers that came with dossiers.
create view dossier_component_fact with (security_invoker = true) as
    select dossier_id, no, requirement_id, name, originals, certified, photocopies
    from dossier_component;
select publish('dossier_component_fact');

-- What happened to dossiers.
create view event_fact with (security_invoker = true) as
    select dossier_id, seq, kind, happened_at, actor_kind, actor_id, actor_name, office_id, payload, hash
    from dossier_event;
select publish('event_fact');

-- Every date that was given to a citizen, the first one included.
create view promise_fact with (security_invoker = true) as
    select dossier_id, no, event_seq, due_at, given_at, reason, procedure_version_id, limit_unit, limit_amount,
           calendar_version, provisional, given_by, told_to, told_by
    from promise;
select publish('promise_fact');

-- The dates given after acceptance: each moved, or confirmed, the one before it.
create view date_change with (security_invoker = true) as
    select p.dossier_id, p.no, p.event_seq, p.reason, p.given_at, p.given_by, p.due_at, p.told_by, before.due_at as due_before
    from promise p
    left join promise before on before.dossier_id = p.dossier_id and before.no = p.no - 1
    where p.reason <> 'ACCEPTED';
select publish('date_change');

-- When clocks stood still.
create view pause_fact with (security_invoker = true) as
    select dossier_id, no, cause, mode, legal_basis, document, from_at, to_at, recorded_by, recorded_at, end_recorded_at,
           end_recorded_by, end_document
    from clock_interval
    where to_at is distinct from from_at; -- one that was recalled lasted no time
select publish('pause_fact');

-- Files given from one office to another.
create view hand_over_fact with (security_invoker = true) as
    select dossier_id, no, step_no, from_office_id, from_name, to_office_id, to_role, given_at, state, answered_at,
           answered_name, reason
    from hand_over;
select publish('hand_over_fact');

-- How many codes an office gave out on a day.
create view code_count with (security_invoker = true) as
    select office_id, day, last
    from code_counter;
select publish('code_count');

-- Slips that are void.
create view replaced_slip_fact with (security_invoker = true) as
    select token_hash, dossier_id, issue, replaced_at
    from replaced_slip;
select publish('replaced_slip_fact');
