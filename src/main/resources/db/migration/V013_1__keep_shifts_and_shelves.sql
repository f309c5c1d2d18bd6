-- What an official counted at the end of a shift, beside what the ledger says was taken; a mistake is corrected by a
-- further closing, never by changing one.
create table shift_closing
(
    official_id    integer     not null,
    office_id      integer     not null,
    day            date        not null,
    no             smallint    not null,
    closed_at      timestamptz not null,
    received       integer     not null, -- dossiers accepted
    returned       integer     not null, -- results handed over
    fee            bigint      not null, -- VND taken as phí, by the ledger
    charge         bigint      not null, -- VND taken as lệ phí, by the ledger
    counted        bigint      not null, -- VND in the drawer
    explanation    text,
    constraint shift_closing_pk primary key (official_id, office_id, day, no),
    constraint shift_closing_official_fk foreign key (official_id) references official (id),
    constraint shift_closing_office_fk foreign key (office_id) references office (id),
    constraint shift_closing_no_positive check (no > 0),
    constraint shift_closing_amounts_not_negative check (fee >= 0 and charge >= 0 and counted >= 0),
    constraint shift_closing_difference_explained check (counted = fee + charge or explanation is not null)
);
revoke update, delete, truncate on shift_closing from motcua_app;
create trigger shift_closing_append_only before update or delete on shift_closing for each row execute function refuse_change();
create trigger shift_closing_never_emptied before truncate on shift_closing for each statement execute function refuse_change();

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
