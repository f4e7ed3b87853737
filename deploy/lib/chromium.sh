# Sourced by deploy/verify: finds a Chromium for the browser tests and exports CHROMIUM. As root on Debian it installs
# the package; elsewhere it ends with a sentence.

find_chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || { echo "CHROMIUM names $CHROMIUM, which is no program." >&2; return 1; }
    return
  fi
  for name in chromium chromium-browser google-chrome-stable google-chrome; do
    if CHROMIUM=$(command -v "$name"); then export CHROMIUM; return; fi
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium for the browser tests (package chromium) ..."
    local log
    log=$(mktemp)
    if apt-get update -qq >"$log" 2>&1 \
      && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >>"$log" 2>&1; then
      rm -f "$log"
      CHROMIUM=$(command -v chromium) && export CHROMIUM && return
    fi
    tail -n 5 "$log" >&2
  fi
  echo "The browser tests need Chromium: install it, or name its program in CHROMIUM." >&2
  return 1
}

find_chromium || exit 1
