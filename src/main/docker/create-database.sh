#!/bin/bash
# Runs once, when PostgreSQL makes a new cluster: the owner of the schema, for migrations; the account of the application;
# the two group roles whose rights the migrations set; and the empty database. None of them is a superuser or may create roles.
set -euo pipefail

secret() {
  tr -d '\n' <"/run/secrets/$1"
}

# The passwords go in by standard input, not by the command line, where every process could read them.
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 <<SQL
\set owner_password $(secret spring.flyway.password)
\set login_password $(secret spring.datasource.password)
create role motcua_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role motcua_login login nosuperuser nocreatedb nocreaterole password :'login_password';
create role motcua_app nologin;
create role motcua_report nologin;
grant motcua_app, motcua_report to motcua_owner;
grant motcua_app to motcua_login;
create database motcua owner motcua_owner encoding 'UTF8' template template0;
revoke connect, temporary on database motcua from public;
grant connect on database motcua to motcua_login, motcua_report;
SQL
