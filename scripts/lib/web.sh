#!/usr/bin/env bash
# Builds the pages into bot-admin/target/classes/static, when they are stale. Maven calls it; so may you.
ME=${ME:-scripts/lib/web.sh}
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
WEB=$ROOT/bot-admin/web
PAGES=$ROOT/bot-admin/target/classes/static/console

web_install() {
  need_node
  local wanted
  wanted=$(sha256sum "$WEB/package-lock.json" | cut -c1-64)
  [ "$(cat "$WEB/node_modules/.installed" 2>/dev/null || true)" = "$wanted" ] && return
  (cd "$WEB" && npm ci --no-audit --no-fund >"$LOGS/npm.log" 2>&1) || die "npm ci failed: $(tail -3 "$LOGS/npm.log" | tr '\n' ' ')"
  echo "$wanted" >"$WEB/node_modules/.installed"
}

web_build() {
  local wanted stamp=$ROOT/bot-admin/target/web.stamp
  wanted=$(fingerprint "$WEB")
  [ -f "$PAGES/index.html" ] && [ "$(cat "$stamp" 2>/dev/null || true)" = "$wanted" ] && return
  web_install
  (cd "$WEB" && npm run build >"$LOGS/web.log" 2>&1) || {
    cat "$LOGS/web.log" >&2
    die "the pages do not build"
  }
  echo "$wanted" >"$stamp"
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  web_build
fi
