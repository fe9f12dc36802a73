#!/bin/sh
# Asks a registry with curl alone: a query, one with variables, and one that caches may keep.
#   sh docs/examples/curl.sh http://127.0.0.1:4000
set -eu
address=${1:-http://127.0.0.1:4000}

echo "What is there?"
curl --fail --silent --show-error "$address/graphql" \
  --header 'Content-Type: application/json' --header 'Accept: application/graphql-response+json' \
  --data '{"query": "{ counts { systems environments measurements } }"}'

echo "The first page of the systems, packed:"
curl --fail --silent --show-error --compressed "$address/graphql" \
  --header 'Content-Type: application/json' --header 'Accept: application/graphql-response+json' \
  --data '{
    "query": "query ($first: Int!) { systems(first: $first) { nodes { slug title } pageInfo { hasNextPage endCursor } } }",
    "variables": {"first": 5}
  }'

# The text once, with its hash; afterwards the hash is enough, and caches on the way may keep the answer.
echo "By the hash of the query:"
query='{ counts { systems } }'
hash=$(printf %s "$query" | sha256sum | cut -d ' ' -f 1)
extensions='{"persistedQuery":{"version":1,"sha256Hash":"'$hash'"}}'
ask() {
  curl --fail --silent --show-error --get "$address/graphql" --header 'Apollo-Require-Preflight: 1' \
    --data-urlencode "extensions=$extensions" "$@"
}
ask --data-urlencode "query=$query" >/dev/null
ask
