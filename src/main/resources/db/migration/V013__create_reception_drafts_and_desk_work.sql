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
revoke select on reception_draft from motcua_report;

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
