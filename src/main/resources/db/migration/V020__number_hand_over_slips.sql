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

do $$
declare
    kept text;
begin
    foreach kept in array array ['hand_over_slip', 'hand_over_slip_line']
        loop
            execute format('revoke update, delete, truncate on %I from motcua_app', kept);
            execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', kept || '_append_only', kept);
            execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', kept || '_never_emptied', kept);
        end loop;
end
$$;
