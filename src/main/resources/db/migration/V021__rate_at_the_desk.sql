-- A tablet at a desk, which shows the page for rating after a result was returned there.
alter table queue_device
    add column desk text; -- whose tablet it is; null for one that serves every desk of the office
alter table queue_device
    drop constraint queue_device_kind_known;
alter table queue_device
    add constraint queue_device_kind_known check (kind in ('KIOSK', 'BOARD', 'TABLET'));

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
revoke truncate on rating_offer from motcua_app;
revoke select on rating_offer from motcua_report; -- says who was at the desk when
