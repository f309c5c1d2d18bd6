-- What citizens are to be told: written in the transaction of what happened, turned into deliveries afterwards.
create table outbox_message
(
    id         bigint generated always as identity,
    dossier_id uuid        not null,
    event_seq  integer     not null,
    kind       text        not null,
    created_at timestamptz not null,
    sent_at    timestamptz,          -- when its deliveries were made; each says for itself whether it was accepted
    attempts   integer     not null default 0,
    constraint outbox_message_pk primary key (id)
);
create index outbox_message_waiting on outbox_message (id) where sent_at is null; -- the worker's next batch

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
create index delivery_subscription on delivery (subscription_id); -- what was sent about a dossier

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

select never_delete('outbox_message');
select never_delete('subscription');
select never_delete('delivery');
revoke select on subscription, kept_letter from motcua_report;
