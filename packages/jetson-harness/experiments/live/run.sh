#!/bin/sh
# sh live/run.sh SYSTEM API SPOOL HARNESS…: measures three environments of x264 or sqlite and uploads them. The
# first by a random design; the next two guided by it with 20 configurations each, then 40 random ones, which
# tell how well the 20 were chosen. PERFATLAS_TOKEN holds a token with the scope "upload".
set -eu
system=$1 api=$2 spool=$3
shift 3
case $system in
  x264) first=cut next="pan grain" ;;
  sqlite) first=mixed next="bulk-insert point-access" ;;
  *) echo "no live campaign of \"$system\"; there are x264 and sqlite" >&2; exit 2 ;;
esac
folder=$(dirname "$0")
measure() {
  "$@" run "$folder/$experiment.yaml" --spool "$spool" --api "$api" | tail -n 1
  "$@" upload --spool "$spool" --api "$api" --once | grep -v "nothing new"
}
experiment=$system-$first measure "$@"
for workload in $next; do
  experiment=$system-$workload-guided measure "$@"
  experiment=$system-$workload-check measure "$@"
done
