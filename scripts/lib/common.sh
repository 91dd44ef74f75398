# Shared by all scripts; to be sourced. Leaves the working folder at the repository's root.
set -Eeuo pipefail
trap 'echo "${ME:-}: line $LINENO failed: $BASH_COMMAND" >&2' ERR
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$ROOT"
ME=${ME:-scripts/$(basename "$0")}
LOGS=$ROOT/var/log
mkdir -p "$LOGS" "$ROOT/var/tmp"

die() {
  echo "$ME: $*" >&2
  exit 1
}

say() {
  echo "$ME: $*" >&2
}

# The comment block at the head of a script is its help.
help_asked() {
  for word in "$@"; do
    case $word in
      -h | --help)
        sed -n '2,/^[^#]/{/^#/s/^# \{0,1\}//p}' "$0"
        exit 0
        ;;
    esac
  done
}

is_root() {
  [ "$(id -u)" = 0 ]
}

# apt_bring PACKAGE...: installs Debian packages when we may; says nothing when we may not.
apt_bring() {
  is_root && command -v apt-get >/dev/null || return 1
  say "bringing $* (apt-get)"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@")
  "${apt[@]}" >"$LOGS/apt.log" 2>&1 || {
    apt-get update -q >>"$LOGS/apt.log" 2>&1 && "${apt[@]}" >>"$LOGS/apt.log" 2>&1
  }
}

# Sets JAVA and JAVA_MAJOR: any JDK from 17 on.
need_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    JAVA=$JAVA_HOME/bin/java
    [ -x "$JAVA" ] || die "JAVA_HOME has no bin/java: $JAVA_HOME"
  else
    JAVA=$(command -v java) || die "no java found: install a JDK 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME"
  fi
  JAVA_VERSION=$("$JAVA" -version 2>&1 | grep -m1 ' version ' || true)
  JAVA_MAJOR=$(sed -E 's/.*version "([0-9]+).*/\1/' <<<"$JAVA_VERSION")
  [ "$JAVA_MAJOR" -ge 17 ] 2>/dev/null || die "JDK 17 or newer is needed, this is: $JAVA_VERSION"
}

need_maven() {
  command -v mvn >/dev/null || apt_bring maven || true
  command -v mvn >/dev/null || die "no Maven found: install it (Debian, Ubuntu: apt-get install maven)"
  local javac
  javac=$(dirname "$(readlink -f "$JAVA")")/javac
  [ -x "$javac" ] || die "this java has no compiler: install a JDK, not a JRE (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless)"
}

node_is_new_enough() {
  command -v npm >/dev/null && node -e '
    const [a, b] = process.versions.node.split(".").map(Number)
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

need_node() {
  node_is_new_enough || apt_bring nodejs npm || true
  node_is_new_enough || die "Node 20.19 or newer with npm is needed to build the pages (found: $(node -v 2>/dev/null || echo none))"
}

# fingerprint FILE_OR_FOLDER...: one hash over names and contents; what builds make or download is left out.
fingerprint() {
  { find "$@" -type f -not -path '*/node_modules/*' -not -path '*/web/e2e/*' -not -path '*/web/*/test/*' -print0 2>/dev/null || true; } |
    LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-64
}

# locked NAME COMMAND...: one at a time in this clone.
locked() {
  local name=$1
  shift
  exec 9>"$ROOT/var/$name.lock"
  if ! flock -n 9; then
    say "waiting for another script of this clone"
    flock 9
  fi
  "$@"
  exec 9>&-
}
