-- A pause may be recorded after it began or ended, as when a payment at the bank is known only days later: then both
-- moments are kept. Null: it was recorded as it happened.
alter table clock_interval
    add column recorded_at     timestamptz, -- when it was recorded that it had begun; on time is judged by this
    add column end_recorded_at timestamptz, -- when it was recorded that it had ended
    add column end_recorded_by text,
    add column end_document    text,
    add constraint clock_interval_recorded_after check (recorded_at >= from_at and end_recorded_at >= to_at),
    add constraint clock_interval_end_proved check
        (num_nonnulls(end_recorded_at, end_recorded_by, end_document) in (0, 3));

-- How many working days back is data as well: of the nation, the province or an office, by which rule, from when.
alter table time_rule_setting
    add column back_dating_days smallint,
    drop constraint time_rule_setting_says_something,
    add constraint time_rule_setting_says_something check
        (num_nonnulls(due_at, cut_off, first_day, holidays_counted, supplement_pause_mode, back_dating_days) > 0),
    add constraint time_rule_setting_back_dating_sensible check (back_dating_days between 0 and 60);

insert into time_rule_setting (scope, back_dating_days, legal_basis, valid_from)
select 'NATION', 5, 'Mặc định của phần mềm, cho đến khi quy chế của tỉnh hoặc đơn vị quy định khác', date '2018-06-21'
where not exists (select from time_rule_setting where scope = 'NATION' and valid_from = date '2018-06-21'
                                                  and valid_to is distinct from valid_from);

-- A date that is kept when its year is confirmed loses its mark, by an event of its own.
alter table calendar_notice_dossier
    drop constraint calendar_notice_dossier_event,
    add constraint calendar_notice_dossier_event check
        ((outcome = 'KEPT' or (outcome = 'CLOSED') = (event_seq is null)) and (event_seq is null) = (event_hash is null));
