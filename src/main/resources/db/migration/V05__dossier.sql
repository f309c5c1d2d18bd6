-- The dossier row is the summary of its events: both change in one transaction, and the row can be rebuilt from them.
-- One row updated in place (hence the fill factor) and an append-only history beside it. No foreign key leads from a dossier
-- or its rows: the aggregate checks offices and procedures, which are never deleted, and rows of a dossier are written with it
-- alone; a key would only lock them at every insert.
create table dossier
(
    id                    uuid        not null,
    version               bigint      not null,
    event_count           integer     not null, -- the number of the last event: what a page shows as its version
    chain_head            bytea       not null, -- the hash of the last event
    code                  text,                 -- null until accepted
    procedure_version_id  integer     not null,
    procedure_case_id     integer     not null,
    channel               text        not null,
    receiving_office_id   integer     not null, -- where the citizen handed it in
    competent_office_id   integer     not null, -- who has the authority to decide
    current_office_id     integer     not null, -- where the file is now
    business_state        text        not null,
    money_state           text        not null,
    delivery_state        text        not null,
    synchronisation_state text        not null,
    step_no               smallint,
    owner_kind            text        not null,
    owner_name            text        not null,
    owner_folded          text        not null,
    owner_identifier      text,
    owner_birth_date      date,
    owner_birth_year      smallint,
    owner_phone           text,
    owner_email           text,
    owner_address         text,
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
    first_day             text        not null default 'NOT_COUNTED', -- how time is counted, as it held at acceptance
    holidays_counted      boolean     not null default true,
    pause_mode            text        not null,
    calendar_version      text,
    submitted_at          timestamptz not null,
    answer_due_at         timestamptz,
    accepted_at           timestamptz,
    clock_started_at      timestamptz,
    original_due_at       timestamptz,
    due_at                timestamptz,          -- the current promise; null while unknown or paused anew
    unextended_due_at     timestamptz,          -- the promise on-time is judged by: pauses yes, extension no
    due_provisional       boolean     not null,
    paused_since          timestamptz,
    extended_at           timestamptz,
    extended_to           timestamptz,          -- the moment granted by letter; null without an extension
    apologised_at         timestamptz,          -- when the letter of apology was sent that is owed once a due date has passed
    outcome               text,
    result_number         text,
    result_signed_at      timestamptz,
    finished_at           timestamptz,          -- the result reached the desk
    returned_at           timestamptz,
    closed_at             timestamptz,          -- left "in process": finished, withdrawn, stopped or not accepted
    received_on           date,                 -- local dates of the above, for lists and figures
    due_on                date,
    judged_due_on         date,
    closed_on             date,
    slip_issue            smallint    not null,
    check_hash            bytea,
    token_hash            bytea,
    constraint dossier_pk primary key (id),
    constraint dossier_code_key unique (code),
    constraint dossier_token_key unique (token_hash),
    constraint dossier_business_state_known check (business_state in
        ('SUBMITTED', 'ACCEPTED', 'NOT_ACCEPTED', 'IN_PROCESS', 'SUPPLEMENT_REQUIRED', 'FINANCIAL_OBLIGATION', 'CONSULTING',
         'WITHDRAWN', 'STOPPED', 'RESULT_READY', 'RETURNED')),
    constraint dossier_money_state_known check (money_state in ('UNKNOWN', 'NOTHING_DUE', 'DUE', 'PAID', 'EXEMPT')),
    constraint dossier_delivery_state_known check (delivery_state in ('NOT_READY', 'WAITING', 'DELIVERED')),
    constraint dossier_synchronisation_state_known check (synchronisation_state in ('NOT_SENT', 'SENT', 'FAILED')),
    constraint dossier_first_day_known check (first_day in ('NOT_COUNTED', 'COUNTED')),
    constraint dossier_channel_known check (channel in ('COUNTER', 'ONLINE', 'POSTAL')),
    constraint dossier_outcome_known check (outcome in ('APPROVED', 'REFUSED')),
    constraint dossier_accepted_has_code check ((accepted_at is null) = (code is null)),
    constraint dossier_due_after_acceptance check (due_at is null or due_at >= accepted_at)
) with (fillfactor = 85);
create index dossier_owner_identifier on dossier (owner_identifier, receiving_office_id) where owner_identifier is not null; -- applicant found by number
create index dossier_owner_phone on dossier (owner_phone) where owner_phone is not null; -- found by telephone
create index dossier_owner_name on dossier using gin (owner_folded gin_trgm_ops) with (fastupdate = on); -- found by name
create index dossier_received on dossier (receiving_office_id, received_on, id) include (procedure_version_id); -- figures: received in a period, and its list
create index dossier_ended on dossier (receiving_office_id, closed_on, id) where closed_on is not null and finished_at is null; -- figures: withdrawn and stopped
create index dossier_open on dossier (receiving_office_id, judged_due_on, id) where closed_on is null; -- figures: in process and overdue; the desk's list of those waiting for the citizen
create index dossier_uncollected on dossier (receiving_office_id, finished_at, id) where delivery_state = 'WAITING'; -- the return desk's shelf
create index dossier_closed on dossier (receiving_office_id, closed_on, id)
    include (received_on, judged_due_on, due_on, finished_at, extended_at, apologised_at, procedure_version_id)
    where closed_on is not null; -- figures: resolved in a period, in process at a past day
create index dossier_promised on dossier (due_on, id) where closed_on is null and paused_since is null; -- whose day is tomorrow
create index dossier_waiting_result on dossier (finished_at, id) where delivery_state = 'WAITING'; -- whose result waits for so many days

-- The steps of the dossier's own route, resolved to offices at acceptance; a later change of the catalogue does not move them.
create table dossier_step
(
    dossier_id     uuid     not null,
    no             smallint not null,
    kind           text     not null,
    name           text     not null,
    name_en        text     not null,
    office_id      integer  not null,
    role           text     not null,
    share          integer  not null,
    parallel_group smallint,
    state          text     not null,
    due_at         timestamptz,
    holder_id      integer,
    started_at     timestamptz,
    finished_at    timestamptz,
    constraint dossier_step_pk primary key (dossier_id, no),
    constraint dossier_step_state_known check (state in ('WAITING', 'OFFERED', 'ACTIVE', 'PAUSED', 'DONE', 'DROPPED'))
) with (fillfactor = 85);
create index dossier_step_worklist on dossier_step (office_id, due_at, dossier_id)
    include (no, role, holder_id, kind, state, finished_at) where state in ('ACTIVE', 'PAUSED'); -- the worklist of an office
create index dossier_step_scope on dossier_step (office_id, dossier_id); -- may this office see that dossier

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
    constraint dossier_component_pk primary key (dossier_id, no),
    constraint dossier_component_counts_not_negative check (originals >= 0 and certified >= 0 and photocopies >= 0)
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
    previous_hash bytea       not null,
    hash          bytea       not null,
    request_key   uuid,                 -- the request that made it: the same again gets the same answer; null where none was named
    request_hash  uuid,                 -- what it said: another body under the same key is refused
    constraint dossier_event_pk primary key (dossier_id, seq),
    constraint dossier_event_seq_positive check (seq > 0),
    constraint dossier_event_payload_json check (payload is json),
    constraint dossier_event_request_key unique (request_key) -- a repeated request is found
);
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
    constraint promise_pk primary key (dossier_id, no),
    constraint promise_reason_known check (reason in
        ('ACCEPTED', 'SUPPLEMENTED', 'PAID', 'EXTENDED', 'CALENDAR', 'CORRECTED', 'CONVERTED'))
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
    constraint hand_over_state_known check (state in ('PENDING', 'CONFIRMED', 'REFUSED')),
    constraint hand_over_refusal_reasoned check (state <> 'REFUSED' or reason is not null)
);
create index hand_over_pending on hand_over (to_office_id, given_at, dossier_id) where state = 'PENDING'; -- what waits to be confirmed here
create index hand_over_given on hand_over (from_office_id, given_at, dossier_id) where state = 'PENDING'; -- what this office gave and nobody took yet

-- Numbers without holes: the row is locked by the transaction that takes a number and given back if that fails.
create table code_counter
(
    office_id integer not null,
    day       date    not null,
    last      integer not null,
    constraint code_counter_pk primary key (office_id, day)
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
select keep_forever('promise');
select keep_forever('replaced_slip');
select never_delete('dossier');
select never_delete('dossier_step');
select never_delete('dossier_component');
select never_delete('hand_over');
select never_delete('clock_interval');
select never_delete('code_counter');

-- What other modules read of dossiers. A column is published by being here; how it is stored may change behind it.

-- A dossier as it is now.
create view dossier_fact with (security_invoker = true) as
    select id, version, event_count, code, procedure_version_id, procedure_case_id, channel, receiving_office_id,
           competent_office_id, current_office_id, business_state, money_state, delivery_state,
           synchronisation_state, step_no, owner_kind, owner_name, owner_folded, owner_identifier, owner_birth_date,
           owner_birth_year, owner_phone, owner_email, owner_address, submitter_name, submitter_identifier,
           submitter_phone, submitter_relation, authorisation, subject, fee_amount, fee_exemption, obligation_amount,
           result_delivery, delivery_address, limit_unit, limit_amount, limit_cut_off, due_at_rule, first_day,
           holidays_counted, pause_mode, calendar_version, submitted_at, answer_due_at, accepted_at,
           clock_started_at, original_due_at, due_at, unextended_due_at, due_provisional, paused_since, extended_at,
           extended_to, apologised_at, outcome, result_number, result_signed_at, finished_at, returned_at, closed_at,
           received_on, due_on, judged_due_on, closed_on, slip_issue, check_hash, token_hash
    from dossier;
select publish('dossier_fact');

-- The steps of dossiers: done, at work, and to come.
create view dossier_step_fact with (security_invoker = true) as
    select dossier_id, no, kind, name, name_en, office_id, role, share, parallel_group, state, due_at, holder_id,
           started_at, finished_at
    from dossier_step;
select publish('dossier_step_fact');

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
    from clock_interval;
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
