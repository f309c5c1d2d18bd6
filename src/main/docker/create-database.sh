#!/bin/bash
# Runs once, when PostgreSQL makes a new cluster: the owner of the schema, the two group roles whose rights the migrations
# set, and the empty database. The owner is no superuser and may not create roles.
set -euo pipefail

# The password goes in by standard input, not by the command line, where every process could read it.
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 <<SQL
\set password $(tr -d '\n' </run/secrets/spring.datasource.password)
create role motcua_owner login nosuperuser nocreatedb nocreaterole password :'password';
create role motcua_app nologin;
create role motcua_report nologin;
grant motcua_app, motcua_report to motcua_owner;
create database motcua owner motcua_owner encoding 'UTF8' template template0;
SQL
