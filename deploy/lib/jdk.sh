# Sourced by the scripts of deploy/: finds a JDK 21 or newer, even where the default java is older,
# and exports JAVA_HOME. Ends with a sentence when there is none.

# The major version of the JDK in folder $1, or nothing when it is no full JDK.
jdk_major() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  local candidate major best="" best_major=0 on_path
  on_path=$(command -v javac || true)
  [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in "${MINGDA_JDK:-}" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/*; do
    [ -n "$candidate" ] || continue
    major=$(jdk_major "$candidate") || continue
    if [ "${major:-0}" -ge 21 ] && [ "$major" -gt "$best_major" ]; then
      best=$candidate best_major=$major
      # A JDK that was named on purpose wins over a newer one found by chance.
      [ "$candidate" = "${MINGDA_JDK:-}" ] || [ "$candidate" = "${JAVA_HOME:-}" ] && break
    fi
  done
  if [ -z "$best" ]; then
    echo "Mingda needs a JDK 21 or newer and found none: install one, or name its folder in MINGDA_JDK." >&2
    return 1
  fi
  export JAVA_HOME=$best
  export PATH="$JAVA_HOME/bin:$PATH"
}

find_jdk || exit 1
