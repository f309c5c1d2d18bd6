-- A reception somebody has begun: kept through a crash and a sign-out, for its official at that desk alone, encrypted
-- with a key that is not in the database, and gone when the dossier is received, when it is discarded, or after some hours.
create table reception_draft
(
    official_id integer     not null,
    office_id   integer     not null,
    content     bytea       not null,
    saved_at    timestamptz not null,
    constraint reception_draft_pk primary key (official_id, office_id),
    constraint reception_draft_official_fk foreign key (official_id) references official (id),
    constraint reception_draft_office_fk foreign key (office_id) references office (id)
);
create index reception_draft_age on reception_draft (saved_at); -- old drafts are removed

-- The procedures a desk wants at the top of its list, besides those it receives most.
create table pinned_procedure
(
    office_id      integer     not null,
    procedure_code text        not null,
    pinned_at      timestamptz not null,
    constraint pinned_procedure_pk primary key (office_id, procedure_code),
    constraint pinned_procedure_office_fk foreign key (office_id) references office (id)
);

-- Several dossiers one person handed in at one go: they share one slip.
create table reception_bundle
(
    dossier_id uuid     not null,
    bundle_id  uuid     not null, -- the first dossier's
    no         smallint not null,
    constraint reception_bundle_pk primary key (dossier_id),
    constraint reception_bundle_no_key unique (bundle_id, no),
    constraint reception_bundle_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint reception_bundle_first_fk foreign key (bundle_id) references dossier (id),
    constraint reception_bundle_no_positive check (no > 0)
);

-- A citizen was sent home to complete the papers, or was refused, before any dossier existed: logged all the same.
create table reception_notice
(
    id                   uuid        not null,
    kind                 text        not null,
    office_id            integer     not null,
    actor_id             integer,
    actor_name           text        not null,
    given_at             timestamptz not null,
    procedure_version_id integer     not null,
    procedure_case_id    integer     not null,
    applicant_name       text        not null,
    applicant_identifier text,
    applicant_phone      text,
    missing              text[]      not null,
    reason               text        not null,
    legal_basis          text,
    code                 text        not null, -- what its bars say
    applicant_folded     text        not null,
    content              bytea,                -- all that was typed, encrypted: it is filled in again when the citizen comes back
    constraint reception_notice_pk primary key (id),
    constraint reception_notice_office_fk foreign key (office_id) references office (id),
    constraint reception_notice_version_fk foreign key (procedure_version_id) references procedure_version (id),
    constraint reception_notice_code_key unique (office_id, code),
    constraint reception_notice_kind_known check (kind in ('SUPPLEMENT', 'REFUSAL'))
);
create index reception_notice_office on reception_notice (office_id, given_at); -- the office's log of a day

-- What an official counted at the end of a shift, beside what the ledger says was taken; a mistake is corrected by a
-- further closing, never by changing one.
create table shift_closing
(
    official_id        integer     not null,
    office_id          integer     not null,
    day                date        not null,
    no                 smallint    not null,
    closed_at          timestamptz not null,
    received           integer     not null, -- dossiers accepted
    returned           integer     not null, -- results handed over
    fee                bigint      not null, -- VND taken as phí, by the ledger
    charge             bigint      not null, -- VND taken as lệ phí, by the ledger
    fee_transferred    bigint      not null default 0, -- the part of the fee that came by transfer and lies in no drawer
    charge_transferred bigint      not null default 0,
    counted            bigint      not null, -- VND in the drawer
    explanation        text,
    constraint shift_closing_pk primary key (official_id, office_id, day, no),
    constraint shift_closing_official_fk foreign key (official_id) references official (id),
    constraint shift_closing_office_fk foreign key (office_id) references office (id),
    constraint shift_closing_no_positive check (no > 0),
    constraint shift_closing_amounts_not_negative check (fee >= 0 and charge >= 0 and counted >= 0),
    constraint shift_closing_transferred_is_part
        check (fee_transferred between 0 and fee and charge_transferred between 0 and charge),
    constraint shift_closing_difference_explained
        check (counted = fee + charge - fee_transferred - charge_transferred or explanation is not null)
);

-- Where a result lies until it is collected.
create table result_shelf
(
    dossier_id uuid        not null,
    shelf      text        not null,
    placed_at  timestamptz not null,
    placed_by  text        not null,
    constraint result_shelf_pk primary key (dossier_id),
    constraint result_shelf_dossier_fk foreign key (dossier_id) references dossier (id)
);

-- The slips that go with files to another office: each has a code of its own, which the receiver scans once for all its lines.
create table hand_over_slip
(
    code           text        not null, -- BG-<office>-<yyMMdd>-<no>
    from_office_id integer     not null,
    to_office_id   integer     not null,
    day            date        not null, -- local
    no             smallint    not null, -- of the giving office and the day, from 1
    made_at        timestamptz not null,
    made_by        text        not null,
    constraint hand_over_slip_pk primary key (code),
    constraint hand_over_slip_no_key unique (from_office_id, day, no),
    constraint hand_over_slip_from_fk foreign key (from_office_id) references office (id),
    constraint hand_over_slip_to_fk foreign key (to_office_id) references office (id),
    constraint hand_over_slip_no_positive check (no > 0)
);
create index hand_over_slip_day on hand_over_slip (day, no, to_office_id); -- a code typed without the office

create table hand_over_slip_line
(
    code         text     not null,
    dossier_id   uuid     not null,
    hand_over_no smallint not null,
    constraint hand_over_slip_line_pk primary key (code, dossier_id, hand_over_no),
    constraint hand_over_slip_line_slip_fk foreign key (code) references hand_over_slip (code),
    constraint hand_over_slip_line_hand_over_fk foreign key (dossier_id, hand_over_no) references hand_over (dossier_id, no)
);
create index hand_over_slip_line_hand_over on hand_over_slip_line (dossier_id, hand_over_no); -- on which slips a file went

-- What an official writes on a dossier to a colleague. Nothing is changed afterwards: that it was read is a row of its own.
create table dossier_note
(
    id               bigint generated always as identity,
    dossier_id       uuid        not null,
    code             text,                 -- of the dossier when it was written; null for a submission that had none yet
    written_at       timestamptz not null,
    official_id      integer     not null,
    official_name    text        not null,
    office_id        integer     not null,
    to_official_id   integer     not null,
    to_official_name text        not null,
    text             text        not null,
    constraint dossier_note_pk primary key (id),
    constraint dossier_note_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint dossier_note_official_fk foreign key (official_id) references official (id),
    constraint dossier_note_office_fk foreign key (office_id) references office (id),
    constraint dossier_note_to_fk foreign key (to_official_id) references official (id)
);
create index dossier_note_dossier on dossier_note (dossier_id, id); -- the page of a dossier
create index dossier_note_to on dossier_note (to_official_id, id); -- a colleague's worklist

create table note_reading
(
    note_id bigint      not null,
    read_at timestamptz not null,
    constraint note_reading_pk primary key (note_id), -- once
    constraint note_reading_note_fk foreign key (note_id) references dossier_note (id)
);

select keep_forever('reception_notice');
select keep_forever('shift_closing');
select keep_forever('hand_over_slip');
select keep_forever('hand_over_slip_line');
select keep_forever('dossier_note');
select keep_forever('note_reading');
revoke select on reception_draft from motcua_report;
revoke select on dossier_note from motcua_report; -- free text may name people
