-- Who set how time is counted, when, and who ended it by what. A setting is never edited: it can only be ended, once or
-- earlier again; dossiers keep the rule they were accepted under. A setting that ends on its first day never counted.
alter table time_rule_setting
    add column recorded_by text    not null default '', -- empty for what was set before this was written down
    add column recorded_at timestamptz,
    add column ended_by    text,
    add column ended_at    timestamptz,
    add column ended_basis text,
    add column revision    integer not null default 0,  -- grows when it is ended
    drop constraint time_rule_setting_once,
    drop constraint time_rule_setting_validity_ordered,
    add constraint time_rule_setting_validity_ordered check (valid_to is null or valid_to >= valid_from),
    add constraint time_rule_setting_ended_whole check (num_nonnulls(ended_by, ended_at, ended_basis) in (0, 3)),
    add constraint time_rule_setting_ended_day check (ended_at is null or valid_to is not null);
create unique index time_rule_setting_once on time_rule_setting (scope, office_id, valid_from) nulls not distinct
    where valid_to is distinct from valid_from; -- what was taken back makes room for what was meant

create function refuse_edited_time_rule() returns trigger
    language plpgsql as
$$
declare
    ending text[] := array ['valid_to', 'ended_by', 'ended_at', 'ended_basis', 'revision'];
begin
    if tg_op = 'DELETE' or to_jsonb(new) - ending is distinct from to_jsonb(old) - ending
        or new.valid_to is null or new.valid_to > old.valid_to then
        raise exception 'a time rule is only ever ended: % of % refused', tg_op, old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger time_rule_setting_only_ended before update or delete on time_rule_setting
    for each row execute function refuse_edited_time_rule();
create trigger time_rule_setting_never_emptied before truncate on time_rule_setting
    for each statement execute function refuse_change();
revoke delete, truncate on time_rule_setting from motcua_app;
