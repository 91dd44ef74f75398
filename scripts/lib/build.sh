# Builds the application when it is stale and unpacks it into bot-admin/target/app; to be sourced after common.sh.
#   bot-admin/target/app         the release, unpacked: the application's jar and lib/
#   bot-admin/target/demo-lib    what the demo puts beside it (docs/decisions: what the demo brings)
#   bot-admin/target/app.stamp   the fingerprint of the sources that it was built from
TARGET=$ROOT/bot-admin/target
APP=$TARGET/app
STAMP=$TARGET/app.stamp

# What a node reads at its start, config/application.yml and the secrets, is no part of a build.
sources() {
  local settings
  mapfile -t settings < <(ls -d config/* | grep -vE '/(application|secrets.*)\.yml$')
  fingerprint pom.xml bot-*/pom.xml bot-*/src/main bot-*/src/demo "${settings[@]}" bot-admin/web scripts/lib/build.sh
}

is_stale() {
  [ "$(cat "$STAMP" 2>/dev/null || true)" != "$1" ]
}

maven() {
  JAVA_HOME=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$JAVA")")")} \
    mvn -B --no-transfer-progress -Dstyle.color=never "$@"
}

build_application() {
  local now
  now=$(sources)
  is_stale "$now" || return 0
  need_maven
  [ ! -f bot-admin/web/package.json ] || need_node
  say "building (a first build downloads its libraries: some minutes)"
  maven -q -DskipTests -Dspotless.check.skip=true package >"$LOGS/build.log" 2>&1 || {
    grep -E '^\[ERROR\]|error:' "$LOGS/build.log" | head -20 >&2 || true
    die "the build failed; all of it is in var/log/build.log"
  }
  unpack_application "$now"
}

# unpack_application FINGERPRINT: what Maven has just packed becomes what the scripts start.
unpack_application() {
  rm -rf "$APP" "$TARGET/app.new" "$STAMP"
  "$JAVA" -Djarmode=tools -jar "$(release_jar)" extract --destination "$TARGET/app.new" >"$LOGS/extract.log" 2>&1 ||
    die "cannot unpack the application: $(tail -1 "$LOGS/extract.log")"
  # The demo's own classes stand beside it, under a fixed set of names, so that an archive of classes fits.
  cp "$TARGET"/bot-admin-*-tests.jar "$TARGET/demo-lib/"
  mv "$TARGET/app.new" "$APP"
  echo "$1" >"$STAMP"
}

release_jar() {
  ls "$TARGET"/bot-admin-*.jar | grep -v -e '-tests.jar$'
}

release_class_path() {
  ls "$APP"/bot-admin-*.jar
}

demo_class_path() {
  { release_class_path && ls "$TARGET"/demo-lib/*.jar; } | paste -sd:
}

# Options that every JVM of ours gets. Temporary files stay inside the clone.
jvm_options() {
  echo "-Djava.io.tmpdir=$ROOT/var/tmp"
  printf '%s\n' -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 \
    -Dsun.stderr.encoding=UTF-8 -XX:+ExitOnOutOfMemoryError "-Xmx${MINSHENG_HEAP:-1g}"
}

# An archive of loaded classes halves the start. It belongs to one build and one JVM: both are in its name.
archive_file() {
  echo "$APP/$1-$(echo "$JAVA_VERSION $JAVA $APP $(cat "$STAMP")" | sha256sum | cut -c1-12).archive"
}

archive_is_aot() {
  [ "$JAVA_MAJOR" -ge 25 ]
}

# archive_options NAME: how to start with the archive, nothing when there is none.
archive_options() {
  local file
  file=$(archive_file "$1")
  [ -f "$file" ] || return 0
  if archive_is_aot; then
    printf '%s\n' "-XX:AOTCache=$file" -Xlog:aot=off -Xlog:cds=off
  else
    printf '%s\n' "-XX:SharedArchiveFile=$file" -Xlog:cds=off -Xlog:cds+dynamic=off
  fi
}

# train NAME COMMAND...: runs a JVM that loads what a start loads; the words @ARCHIVE@ in the command become its options.
train() {
  local name=$1 file option word command=()
  shift
  file=$(archive_file "$name")
  [ ! -f "$file" ] || return 0
  rm -f "$APP/$name"-*.archive
  say "making the class archive (once a build)"
  if archive_is_aot; then option=-XX:AOTCacheOutput=$file; else option=-XX:ArchiveClassesAtExit=$file; fi
  for word in "$@"; do
    [ "$word" != @ARCHIVE@ ] || word=$option
    command+=("$word")
  done
  if ! "${command[@]}" >"$LOGS/train-$name.log" 2>&1 </dev/null && [ "$name" = run ]; then
    # Refused or without its database: the start that follows says why, and the next one trains again.
    rm -f "$file"
    return 0
  fi
  [ -f "$file" ] || say "no class archive could be made (var/log/train-$name.log); starting without"
}

# ready_demo JVM_OPTION...: the application built, and the demo's class archive made by a training run on a scratch folder.
ready_demo() {
  build_application
  local scratch=$ROOT/var/train
  rm -rf "$scratch"
  train demo "$JAVA" @ARCHIVE@ "$@" -XX:TieredStopAtLevel=1 -Dminsheng.demo.home="$scratch" \
    -cp "$(demo_class_path)" cn.minsheng.demo.DemoApplication --once
  rm -rf "$scratch"
}
