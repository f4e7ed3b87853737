# Sourced by deploy/verify: finds a Chromium for the browser tests and exports CHROMIUM, and a typeface with Chinese
# characters, without which pages would be measured and shown with empty boxes. As root on Debian it installs the
# packages; elsewhere it ends with a sentence.

# Installs the Debian packages named; prints the end of its log when it cannot.
install_for_browser() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
  local log
  log=$(mktemp)
  if apt-get update -qq >"$log" 2>&1 \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >>"$log" 2>&1; then
    rm -f "$log"
    return
  fi
  tail -n 5 "$log" >&2
  return 1
}

find_chromium() {
  local name
  if [ -n "${CHROMIUM:-}" ]; then
    [ -x "$CHROMIUM" ] || { echo "CHROMIUM names $CHROMIUM, which is no program." >&2; return 1; }
    return
  fi
  # The one without windows first: the same pages in half the time.
  for name in chromium-headless-shell chromium chromium-browser google-chrome-stable google-chrome; do
    if CHROMIUM=$(command -v "$name"); then export CHROMIUM; return; fi
  done
  for name in chromium-headless-shell chromium; do
    echo "Installing Chromium for the browser tests (package $name) ..."
    if install_for_browser "$name"; then
      CHROMIUM=$(command -v "$name") && export CHROMIUM && return
    fi
  done
  echo "The browser tests need Chromium: install it, or name its program in CHROMIUM." >&2
  return 1
}

find_typeface() {
  [ -n "$(fc-list :lang=zh-cn family 2>/dev/null)" ] && return
  echo "Installing a Chinese typeface for the browser tests (package fonts-noto-cjk) ..."
  install_for_browser fontconfig fonts-noto-cjk && return
  echo "The browser tests need a typeface with Chinese characters: install one, such as Noto Sans CJK SC." >&2
  return 1
}

find_chromium && find_typeface || exit 1
