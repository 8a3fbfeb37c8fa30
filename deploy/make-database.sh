#!/bin/sh
# Makes the database for Kædetræk, once: an owner who may bring the schema up to date, and the role that the program works as, which
# owns nothing and can't get round row-level security. The owner may make databases, so that a backup can be proved in one of its own.
# Run by PostgreSQL's image at its first start, or by hand as an administrator:
#   KAEDETRAEK_DATABASE_PASSWORD=… POSTGRES_USER=postgres sh deploy/make-database.sh
set -eu
psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" --dbname=postgres \
  --set=password="${KAEDETRAEK_DATABASE_PASSWORD:?}" <<'SQL'
create role kaedetraek login nosuperuser createdb nocreaterole nobypassrls password :'password';
create role kaedetraek_app nologin nosuperuser nocreatedb nocreaterole nobypassrls;
grant kaedetraek_app to kaedetraek;
create database kaedetraek owner kaedetraek encoding 'UTF8' template template0;
revoke all on database kaedetraek from public;
SQL
