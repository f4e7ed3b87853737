# Sourced by the scripts of deploy/: builds the services and the stack, without tests, when a source has changed.

# A fingerprint of all that the build reads.
sources_hash() {
  (cd "$1" && {
    "$JAVA_HOME/bin/java" -version 2>&1
    find pom.xml .mvn eventing intake-service case-service notify-service deploy/stack \
      \( -name target -o -name node_modules -o -name dist -o -path '*/src/test' -o -name '.quinoa' \) -prune \
      -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
  } | sha256sum | cut -d' ' -f1)
}

# The class path of deploy/stack's own programs.
stack_class_path() {
  printf '%s:%s' "$1/deploy/stack/target/classes" "$(cat "$1/deploy/stack/target/class-path.txt")"
}

# Whether all that the build makes is there, and every file that it names.
is_built() {
  local file
  for file in intake-service case-service notify-service; do
    [ -f "$1/$file/target/quarkus-app/quarkus-run.jar" ] || return 1
  done
  [ -f "$1/deploy/stack/target/class-path.txt" ] && [ -f "$1/deploy/stack/parts/target/parts.txt" ] || return 1
  tr ':' '\n' <"$1/deploy/stack/target/class-path.txt" | while read -r file; do [ -f "$file" ] || exit 1; done || return 1
  tr ':' '\n' <"$1/deploy/stack/parts/target/parts.txt" | while read -r file; do [ -f "$file" ] || exit 1; done
}

# Says what is missing to build with, all of it at once.
demand_build_tools() {
  local missing=""
  command -v mvn >/dev/null || missing="$missing Maven 3.8.7 or newer (Debian: apt-get install maven)."
  command -v node >/dev/null && command -v npm >/dev/null ||
    missing="$missing Node.js 20 or newer with npm (Debian: apt-get install nodejs npm)."
  command -v setsid >/dev/null || missing="$missing setsid (Debian: apt-get install util-linux)."
  if [ -n "$missing" ]; then
    echo "To build Mingda this is missing:$missing" >&2
    exit 1
  fi
}

build_if_changed() {
  local root=$1 mark hash log maven started=$SECONDS status=0
  mark=$root/deploy/stack/target/built
  hash=$(sources_hash "$root")
  if is_built "$root" && [ "$(cat "$mark" 2>/dev/null)" = "$hash" ]; then
    echo "Built already, nothing has changed."
    return
  fi
  demand_build_tools
  log=${MINGDA_DATA:-$root/deploy/.data}/logs/build.log
  mkdir -p "$(dirname "$log")"
  echo "Building (the first time downloads some 700 MB; everything is logged in $log)"
  # In the background and in a session of its own, so that a signal reaches this shell at once and ends the build with
  # all that it has started (npm among it).
  setsid mvn -f "$root/pom.xml" -B -Dstyle.color=never -Dmaven.test.skip=true -Dspotless.check.skip=true \
    -pl deploy/stack,intake-service,case-service,notify-service -am package </dev/null >"$log" 2>&1 &
  maven=$!
  trap 'kill -- "-$maven" 2>/dev/null; wait "$maven" 2>/dev/null; echo "Build stopped."; exit 130' INT TERM
  show_progress "$log" "$maven"
  wait "$maven" || status=$?
  trap - INT TERM
  if [ "$status" -ne 0 ]; then
    echo "The build failed:" >&2
    { grep -E '^\[ERROR\]' "$log" | grep -v $'\tat ' | head -20 || true; } >&2
    explain_failure "$log" >&2
    exit 1
  fi
  echo "$hash" >"$mark"
  echo "Built in $((SECONDS - started)) s."
}

# Shows what Maven is at, every few seconds, until it ends.
show_progress() {
  local said="" now count ticks=0
  while kill -0 "$2" 2>/dev/null; do
    sleep 1
    ticks=$((ticks + 1))
    now=$(grep -E '^\[INFO\] Building Mingda' "$1" | tail -1 | sed 's/^\[INFO\] Building //; s/ 1\.0\.0-SNAPSHOT//' || true)
    if [ -n "$now" ] && [ "$now" != "$said" ]; then
      said=$now
      echo "  $now"
    elif [ $((ticks % 20)) -eq 0 ]; then
      count=$(grep -c '^\(\[INFO\] \)\?Downloaded' "$1" || true)
      echo "    still at it after $ticks s, $count files downloaded"
    fi
  done
}

explain_failure() {
  local free
  free=$(df -Pm "$(dirname "$1")" | awk 'NR == 2 {print $4}')
  if grep -q 'No space left on device' "$1" || [ "$free" -lt 200 ]; then
    echo "The disk is full ($free MB are free): make room and run deploy/up again."
  else
    echo "All of it is in $1."
  fi
}

# What backup and restore need of the build.
demand_stack() {
  if [ ! -f "$1/deploy/stack/target/class-path.txt" ] || [ ! -d "$1/deploy/stack/target/classes" ]; then
    echo "Build Mingda first: deploy/up does, and so does deploy/mvn -pl deploy/stack -am package." >&2
    exit 1
  fi
}
