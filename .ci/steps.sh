# Steps of a run, for `.`: each is timed and its output kept, and the end says what failed.

step_logs=$(mktemp -d)
failed_steps=()
current=""
passed=0 failed=0 skipped=0

# step NAME COMMAND…: runs the command in this shell.
step() {
  local name=$1 log="$step_logs/log" start=$SECONDS status reader look out
  shift
  current=$name
  echo "== $name"
  # The command has the pipe as its output alone: a server that it leaves running with outputs of its own lets go of it.
  exec {out}> >(tee "$log")
  reader=$!
  "$@" >&"$out" 2>&1 {out}>&-
  status=$?
  exec {out}>&-
  # What is read late, on a busy machine, belongs to it; what a command left running may hold its output for ever.
  for ((look = 0; look < ${step_looks:-150}; look++)); do kill -0 "$reader" 2>/dev/null && sleep 0.1 || break; done
  count_tests "$log"
  current=""
  if [ $status = 0 ]; then echo "== $name: ok ($((SECONDS - start)) s)"; return; fi
  echo "== $name: FAILED ($((SECONDS - start)) s)"
  fail_step "$name" "$log"
}

# Adds the numbers of a run of tests to the sum.
count_tests() {
  local line
  line=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$1" | tail -n 1)
  [ -n "$line" ] || return 0
  passed=$((passed + $(sed -E 's/^([0-9]+) passed.*/\1/' <<<"$line")))
  failed=$((failed + $(sed -E 's/^.* ([0-9]+) failed.*/\1/' <<<"$line")))
  skipped=$((skipped + $(sed -nE 's/^.* ([0-9]+) skipped.*/\1/p' <<<"$line")))
}

# Keeps what the reporter of the tests said of failures; without it, the step itself is the failure.
fail_step() {
  failed_steps+=("$1")
  echo "in step: $1" >>"$step_logs/failures"
  if grep -qE '^failed: ' "$2"; then
    sed -n '/^failed: /,$p' "$2" | grep -E '^(failed: |  \| )' >>"$step_logs/failures"
  else
    failed=$((failed + 1))
    echo "failed: $1" >>"$step_logs/failures"
    sed -E 's/\x1b\[[0-9;]*m//g' "$2" | grep -v '^\s*$' | tail -n 15 | cut -c 1-200 | sed 's/^/  | /' >>"$step_logs/failures"
  fi
}

# beside FUNCTION: runs the steps of a function next to those that follow. What they print and count comes
# in one piece, with `together`. One function at a time; variables that it sets are its own.
beside_id="" beside_place=""
beside() {
  beside_place=$(mktemp -d "$step_logs/beside.XXXXXX")
  (
    step_logs=$beside_place failed_steps=() current="" passed=0 failed=0 skipped=0
    trap 'keep_sums; exit 1' HUP INT TERM
    "$1"
    keep_sums
  ) >"$beside_place/printed" 2>&1 &
  beside_id=$!
}

# Leaves what the steps beside came to where `together` finds it.
keep_sums() {
  fail_current
  printf '%s\n' "${failed_steps[@]}" >"$step_logs/names"
  echo "$passed $failed $skipped" >"$step_logs/sums"
}

# Waits for the steps beside, prints what they printed and adds what they counted.
together() {
  [ -n "$beside_id" ] || return 0
  wait "$beside_id"
  beside_id=""
  cat "$beside_place/printed"
  if [ ! -f "$beside_place/sums" ]; then
    fail_step "steps beside" "$beside_place/printed"
    return
  fi
  local their_passed their_failed their_skipped name
  read -r their_passed their_failed their_skipped <"$beside_place/sums"
  passed=$((passed + their_passed)) failed=$((failed + their_failed)) skipped=$((skipped + their_skipped))
  while read -r name; do [ -z "$name" ] || failed_steps+=("$name"); done <"$beside_place/names"
  [ ! -f "$beside_place/failures" ] || cat "$beside_place/failures" >>"$step_logs/failures"
}

# Ends the steps beside: what they run, so that their shell can say where it was.
end_beside() {
  [ -n "$beside_id" ] || return 0
  kill -TERM "$beside_id" $(cat "/proc/$beside_id/task/$beside_id/children") 2>/dev/null
  together
}

# A step that a signal ended has failed.
fail_current() {
  [ -n "$current" ] || return 0
  failed_steps+=("$current")
  failed=$((failed + 1))
  { echo "in step: $current"; echo "failed: $current"; echo "  | ended by a signal"; } >>"$step_logs/failures"
}

# Says what failed with its messages and then, when that is long, by name alone, and ends with one plain
# line: "N passed, N failed, N skipped". Answers whether all was well.
end_steps() {
  fail_current
  if [ ${#failed_steps[@]} -gt 0 ]; then
    echo "== what failed"
    cat "$step_logs/failures"
    if [ "$(wc -l <"$step_logs/failures")" -gt 36 ]; then
      echo "== what failed, by name"
      grep -vE '^  \| ' "$step_logs/failures" | tail -n 36
    fi
  fi
  rm -rf "$step_logs"
  [ ${#failed_steps[@]} -gt $failed ] && failed=${#failed_steps[@]}
  echo "steps failed: ${#failed_steps[@]}"
  echo "$passed passed, $failed failed, $skipped skipped"
  [ ${#failed_steps[@]} = 0 ]
}
# A run that is ended by a signal says what it was at, once the command of that step has ended.
trap 'end_beside; end_steps; exit 1' HUP INT TERM
