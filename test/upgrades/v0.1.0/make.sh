#!/usr/bin/env bash
# Makes registry.generated.sql, schema.graphql and migrations.sha256 of this folder:
#   make.sh CHECKOUT DATABASE_URL
# CHECKOUT: a checkout of the release with its packages installed. DATABASE_URL: an empty PostgreSQL
# database, of version 15 so that every later one reads the dump.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
checkout=$1
export DATABASE_URL=$2
export PATH="$checkout/node_modules/.bin:$PATH" PORT=0
scratch=/tmp/perfatlas-release # Stands in the payloads of jobs.
mkdir "$scratch"
export PERFATLAS_HOME=$scratch/home HOME=$scratch
cp "$here"/inputs/* "$checkout"/db/src/datasets/example/* "$scratch"
cd "$scratch"
perfatlas() { node "$checkout/apps/cli/bin/perfatlas.mjs" "$@"; }

perfatlas import descriptor.yaml
perfatlas import killed.yaml
perfatlas evaluate --dataset example-sort --budget 5 --repeats 2 --json >/dev/null
# A job that fails stays in the list of jobs.
rm planted.csv
perfatlas import killed.yaml 2>/dev/null || true
token=$(perfatlas token create harness --scope upload read --days 36000)
perfatlas token create retired --scope admin >/dev/null
perfatlas token revoke retired >/dev/null

node "$checkout/apps/cli/bin/perfatlas.mjs" up --no-web --no-data 2>"$scratch/up.log" &
server=$!
until grep -q ready: "$scratch/up.log"; do sleep 0.2; done
address=$(sed -nE 's|.*ready: (http[^ ]*/graphql).*|\1|p' "$scratch/up.log")
perfatlas harness run sort-numbers.yaml
perfatlas harness run sort-loaded.yaml
PERFATLAS_TOKEN=$token perfatlas harness upload --api "$address"
kill $server
wait $server || true

# Settings of the session and commands of psql are left out: PGlite and older servers do not know them.
pg_dump --no-owner --no-privileges --inserts --rows-per-insert=100 "$DATABASE_URL" |
  sed -E '/^(SET |SELECT pg_catalog.set_config|\\(un)?restrict|--|CREATE SCHEMA public|COMMENT ON SCHEMA public)/d' |
  cat -s >"$here/registry.generated.sql"
cp "$checkout/apps/api/schema.graphql" "$here/schema.graphql"
(cd "$checkout/db/migrations" && sha256sum -- *.sql) >"$here/migrations.sha256"
rm -rf "$scratch"
