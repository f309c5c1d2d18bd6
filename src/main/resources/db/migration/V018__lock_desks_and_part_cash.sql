-- A desk that was left is locked; unlocking it by the password is told apart from signing in.
alter table sign_in_log drop constraint sign_in_log_event_known;
alter table sign_in_log add constraint sign_in_log_event_known
    check (event in ('SIGNED_IN', 'UNLOCKED', 'FAILED', 'BLOCKED', 'SIGNED_OUT'));

-- What came by transfer lies in no drawer: the part of fee and charge that was not cash.
alter table shift_closing
    add column fee_transferred bigint not null default 0,
    add column charge_transferred bigint not null default 0,
    drop constraint shift_closing_difference_explained,
    add constraint shift_closing_transferred_is_part
        check (fee_transferred between 0 and fee and charge_transferred between 0 and charge),
    add constraint shift_closing_difference_explained
        check (counted = fee + charge - fee_transferred - charge_transferred or explanation is not null);
