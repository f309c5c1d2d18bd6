-- Three database roles share the work. The owner (whoever runs these migrations) may change the schema; the
-- application role may read and write rows but never rewrite history; the report role may only read. The
-- application's connections take its role on with SET ROLE, so that even one login for both keeps the wall up.
-- Managed servers on which the login may not create roles: create the two group roles by hand beforehand.
do $$
declare
    missing text;
begin
    foreach missing in array array ['motcua_app', 'motcua_report']
        loop
            if not exists (select from pg_roles where rolname = missing) then
                begin
                    execute format('create role %I nologin', missing);
                exception
                    when duplicate_object or unique_violation then null; -- another database of this server was quicker
                end;
            end if;
            if not pg_has_role(current_user, missing, 'SET') then
                execute format('grant %I to %I', missing, current_user);
            end if;
        end loop;
end
$$;

create extension if not exists pg_trgm; -- names and procedures are found in spite of a typing error

grant usage on schema public to motcua_app, motcua_report;
alter default privileges in schema public grant select, insert, update, delete on tables to motcua_app;
alter default privileges in schema public grant usage, select on sequences to motcua_app;
alter default privileges in schema public grant select on tables to motcua_report;

-- History cannot be changed: not by the application's rights, and not by the owner's slip of the hand either.
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'insufficient_privilege';
end
$$;

-- Those below are called by migrations, for a table or a view that was just made. A table may be read and written by the
-- application and read by reports unless it says otherwise (default privileges above).

-- Rows may be added and nothing else.
create function keep_forever(kept regclass) returns void
    language plpgsql as
$$
begin
    execute format('revoke update, delete, truncate on %s from motcua_app', kept);
    execute format('create trigger %I before update or delete on %s for each row execute function refuse_change()', kept || '_append_only', kept);
    perform never_empty(kept);
end
$$;

-- Rows may be added and changed: what was written of them stays in some form.
create function never_delete(kept regclass) returns void
    language plpgsql as
$$
begin
    execute format('revoke delete, truncate on %s from motcua_app', kept);
end
$$;

-- Nobody empties the table, the owner included.
create function never_empty(kept regclass) returns void
    language plpgsql as
$$
begin
    execute format('revoke truncate on %s from motcua_app', kept);
    execute format('create trigger %I before truncate on %s for each statement execute function refuse_change()', kept || '_never_emptied', kept);
end
$$;

-- A view that a module publishes: others read it instead of the module's tables, with their own rights (such a view says
-- security_invoker), and nobody writes through it.
create function publish(published regclass) returns void
    language plpgsql as
$$
begin
    execute format('revoke insert, update, delete, truncate on %s from motcua_app', published);
end
$$;
