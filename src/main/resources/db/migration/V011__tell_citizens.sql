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

-- From here a message of the outbox is turned into deliveries, one for each address that is told. Its sent_at is when that
-- was done; whether a channel took it is said by each delivery.
comment on column outbox_message.sent_at is 'when its deliveries were made; each says for itself whether it was accepted';

-- Who is told of a dossier, by which channel. The telephone and the address given at reception are one of these too, unless
-- they were ended; an address a citizen adds must first be confirmed. Never deleted: an ended one stays ended.
create table subscription
(
    id           uuid        not null,
    dossier_id   uuid        not null,
    channel      text        not null,
    address      text        not null,
    language     text        not null,
    origin       text        not null,
    state        text        not null,
    asked_at     timestamptz not null,
    code_no      smallint    not null default 0, -- which code, counted from 1; the code itself is derived, never stored
    code_until   timestamptz,
    wrong_codes  smallint    not null default 0,
    confirmed_at timestamptz,
    ended_at     timestamptz,
    way_out_hash bytea       not null,           -- of the symbols in every message that end it
    constraint subscription_pk primary key (id),
    constraint subscription_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint subscription_address_once unique (dossier_id, channel, address),
    constraint subscription_way_out_key unique (way_out_hash),
    constraint subscription_channel_known check (channel in ('EMAIL', 'SMS', 'CHAT')),
    constraint subscription_language_known check (language in ('vi', 'en')),
    constraint subscription_origin_known check (origin in ('RECEPTION', 'CITIZEN')),
    constraint subscription_state_known check (state in ('ASKED', 'CONFIRMED', 'ENDED'))
);

-- One message to one address: at least once, with the same key however often it is tried.
create table delivery
(
    id              bigint generated always as identity,
    subscription_id uuid        not null,
    message_id      bigint,               -- null for the code that confirms an address
    kind            text        not null,
    channel         text        not null,
    message_key     text        not null, -- of dossier, event, kind, channel and address: the Message-ID of a letter
    state           text        not null,
    attempts        smallint    not null default 0,
    next_try_at     timestamptz not null, -- while somebody tries: until when it is his
    failure         text,
    created_at      timestamptz not null,
    accepted_at     timestamptz,
    sent_again_by   text,
    constraint delivery_pk primary key (id),
    constraint delivery_key_once unique (message_key),
    constraint delivery_subscription_fk foreign key (subscription_id) references subscription (id),
    constraint delivery_message_fk foreign key (message_id) references outbox_message (id),
    constraint delivery_channel_known check (channel in ('EMAIL', 'SMS', 'CHAT')),
    constraint delivery_state_known check (state in ('WAITING', 'ACCEPTED', 'DEAD', 'DROPPED')),
    constraint delivery_accepted_has_time check ((state = 'ACCEPTED') = (accepted_at is not null))
) with (fillfactor = 85);
create index delivery_waiting on delivery (next_try_at, id) where state = 'WAITING'; -- the worker's next batch
create index delivery_dead on delivery (id) where state = 'DEAD'; -- the page of those nobody took

-- When no telephone should ring; local time. Equal times: no quiet hours.
create table quiet_hours
(
    channel   text not null,
    from_time time not null,
    to_time   time not null,
    constraint quiet_hours_pk primary key (channel),
    constraint quiet_hours_channel_known check (channel in ('EMAIL', 'SMS', 'CHAT'))
);
insert into quiet_hours (channel, from_time, to_time)
values ('SMS', '21:00', '07:00'),
       ('CHAT', '21:00', '07:00');

-- What was reminded of, and about which day: each once.
create table reminder
(
    dossier_id uuid        not null,
    kind       text        not null,
    about      date        not null,
    made_at    timestamptz not null,
    constraint reminder_pk primary key (dossier_id, kind, about),
    constraint reminder_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint reminder_kind_known check (kind in ('COME_TOMORROW', 'WAITING_7', 'WAITING_30'))
);
create index dossier_promised on dossier (due_on, id) where closed_on is null and paused_since is null; -- whose day is tomorrow
create index dossier_waiting_result on dossier (finished_at, id) where delivery_state = 'WAITING'; -- whose result waits for so many days

-- Where nothing is sent, what would have been: the demo shows it on a page. Addresses are masked before they come here.
create table kept_letter
(
    id          bigint generated always as identity,
    message_key text        not null,
    channel     text        not null,
    recipient   text        not null,
    subject     text,
    body        text        not null,
    kept_at     timestamptz not null,
    constraint kept_letter_pk primary key (id)
);

revoke delete, truncate on subscription, delivery from motcua_app;
revoke select on subscription, kept_letter from motcua_report;
