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
