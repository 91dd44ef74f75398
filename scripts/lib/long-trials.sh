# The trials of scripts/test --long, sourced by it: the commands on machines and in moments that are not the usual ones.
# Each prints one line; what it said in between is in var/log/check-….log.
TRIALS=$ROOT/var/trials
rm -rf "$TRIALS"
mkdir -p "$TRIALS"
HERE=$TRIALS/here
UNDER_TMP=$(mktemp -d /tmp/minsheng-trial-XXXXXX)
children=()

end_trials() {
  local pid
  for pid in "${children[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${children[@]}"; do wait "$pid" 2>/dev/null || true; done
  children=()
}
trap 'end_trials; stop_demo; rm -rf "$UNDER_TMP"' EXIT

# up CLONE LOG [OPTION...]: starts the demo of a clone and waits for it; sets PID and BASE.
up() {
  local clone=$1 log=$2
  shift 2
  # Over an exec the number stays: it is the JVM's.
  (cd "$clone" && exec scripts/demo "$@") >"$log" 2>&1 </dev/null &
  PID=$!
  children+=("$PID")
  until grep -q 'demo is up' "$log"; do
    kill -0 "$PID" 2>/dev/null || {
      cat "$log"
      return 1
    }
    sleep 1
  done
  BASE=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/simulator' "$log" | sed 's#/simulator##')
}

down() {
  kill "$1" && { wait "$1" || true; }
}

# api JAR METHOD PATH [JSON]: a call as a browser makes it.
api() {
  local jar=$1 method=$2 path=$3 token
  [ -f "$jar" ] || curl -s -o /dev/null -c "$jar" "$BASE/api/me"
  token=$(awk '$6 == "XSRF-TOKEN" {print $7}' "$jar")
  curl -s -b "$jar" -c "$jar" -X "$method" -H "X-XSRF-TOKEN: $token" -H 'Content-Type: application/json' \
    ${4:+--data "$4"} "$BASE$path"
}

sign_in() {
  rm -f "$1"
  api "$1" POST /api/session '{"username":"hepinglu","password":"minsheng-demo"}' >/dev/null
}

total() {
  api "$1" GET '/api/tickets?size=1' | grep -oE '"total":[0-9]+' | cut -d: -f2
}

twice_in_a_row() {
  local home=$TRIALS/twice
  MINSHENG_DEMO_HOME=$home scripts/demo --once && MINSHENG_DEMO_HOME=$home scripts/demo --once
}

side_by_side() {
  git clone -q "$ROOT" "$HERE" && git clone -q "$ROOT" "$UNDER_TMP/clone" || return 1
  local first one second
  up "$HERE" "$TRIALS/one.log" && first=$BASE && one=$PID || return 1
  up "$UNDER_TMP/clone" "$TRIALS/two.log" && second=$BASE || return 1
  echo "$first and $second"
  local status=0
  [ "$first" != "$second" ] && curl -sf "$first/simulator" >/dev/null && curl -sf "$second/simulator" >/dev/null || status=1
  down "$one"
  down "$PID"
  return "$status"
}

keeps_data_under_tmp() {
  local jar=$TRIALS/tmp.jar before after
  (cd "$UNDER_TMP/clone" && scripts/demo --once) || return 1
  up "$UNDER_TMP/clone" "$TRIALS/tmp.log" || return 1
  sign_in "$jar"
  before=$(total "$jar")
  down "$PID"
  up "$UNDER_TMP/clone" "$TRIALS/tmp.log" || return 1
  after=$(total "$jar")
  down "$PID"
  echo "tickets before $before, after $after, in the same session"
  [ "$before" -ge 1 ] && [ "$before" = "$after" ]
}

survives_kill_9() {
  local jar=$TRIALS/kill.jar before after maria
  (cd "$HERE" && scripts/demo --once) || return 1
  up "$HERE" "$TRIALS/kill.log" || return 1
  sign_in "$jar"
  before=$(total "$jar")
  maria=$(cat "$HERE/var/demo/mariadb/server.pid")
  kill -9 "$PID"
  wait "$PID" || true
  up "$HERE" "$TRIALS/kill.log" || return 1
  after=$(total "$jar")
  down "$PID"
  echo "tickets before $before, after $after, in the same session"
  [ "$before" -ge 1 ] && [ "$before" = "$after" ] && ! kill -0 "$maria" 2>/dev/null
}

refuses_a_second_demo() {
  up "$HERE" "$TRIALS/second.log" || return 1
  local out status=0
  out=$(cd "$HERE" && scripts/demo --once 2>&1) && status=1
  echo "$out"
  [ "$(wc -l <<<"$out")" = 1 ] || status=1
  down "$PID"
  return "$status"
}

as_an_ordinary_user() {
  local copy=$UNDER_TMP/ordinary
  cp -a "$HERE" "$copy" && rm -rf "$copy/var/demo" "$copy/var/tmp" "$copy/var/log" && chmod 755 "$UNDER_TMP" || return 1
  chown -R nobody: "$copy" || return 1
  (cd "$copy" && runuser -u nobody -- env HOME="$copy/var" PATH="$PATH" scripts/demo --once)
}

usual_ports_taken() {
  node -e 'for (const port of [8080, 3306, 6379]) require("net").createServer().on("error", () => {}).listen(port, "127.0.0.1")' &
  local holder=$! status=0 out
  children+=("$holder")
  sleep 1
  MINSHENG_DEMO_HOME=$TRIALS/ports scripts/demo --once || status=1
  out=$(MINSHENG_DEMO_HOME=$TRIALS/ports scripts/demo --once --port 8080 2>&1) && status=1
  echo "$out"
  [ "$(wc -l <<<"$out")" = 1 ] && grep -q 8080 <<<"$out" || status=1
  kill "$holder"
  return "$status"
}

command -v curl >/dev/null || apt_bring curl || die "the trials need curl"
say "trials"
check "demo twice in a row" twice_in_a_row
check "two clones side by side, one under /tmp" side_by_side
check "a clone under /tmp keeps its data and its sessions" keeps_data_under_tmp
check "after kill -9 of the demo its data and its sessions are there" survives_kill_9
check "a second demo in one clone is refused with one line" refuses_a_second_demo
check "with ports 8080, 3306 and 6379 taken" usual_ports_taken
if is_root; then
  check "as an ordinary user" as_an_ordinary_user
else
  skipped=$((skipped + 1))
fi
end_trials
rm -rf "$TRIALS" "$UNDER_TMP"
trap stop_demo EXIT
