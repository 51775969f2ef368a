#!/usr/bin/env bash
# Installs what the build and the pictures need and this machine lacks, with `dist` what makes and tries
# packages besides, with `pages` what opens reports in a browser, with `engines` what computes the tables of
# `export`. Changes nothing else, and asks the package
# manager nothing where nothing is missing.
set -euo pipefail

say() { printf 'setup: %s\n' "$*" >&2; }

check_swift() {
  local version
  if ! command -v swift >/dev/null; then
    say 'Swift 6.2 or later is missing: https://www.swift.org/install'
    exit 1
  fi
  version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1)
  if [ "$(printf '6.2\n%s\n' "${version:-0}" | sort -V | head -n 1)" != 6.2 ]; then
    say "Swift 6.2 or later is needed, this is ${version:-of unknown version}: https://www.swift.org/install"
    exit 1
  fi
}

# Whether the C++ compiler finds a header.
header() { echo "#include <$1>" | clang++ -x c++ -E - >/dev/null 2>&1; }

# One line per missing thing: its Debian package.
missing_packages() {
  command -v pkg-config >/dev/null || echo pkg-config
  pkg-config --exists libgvc 2>/dev/null || echo libgraphviz-dev
  header simdjson.h || echo libsimdjson-dev
  pkg-config --exists libzip 2>/dev/null || echo libzip-dev
  pkg-config --exists zlib 2>/dev/null || echo zlib1g-dev
  pkg-config --exists yaml-0.1 2>/dev/null || echo libyaml-dev
  command -v rsvg-convert >/dev/null || echo librsvg2-bin
  # The solver of `harden`; nothing else needs it.
  command -v cbc >/dev/null || echo coinor-cbc
  # Text is measured with Arial's widths, which Liberation Sans shares.
  { fc-list 2>/dev/null | grep -qiE 'liberation ?sans|arial'; } ||
    ls /usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf >/dev/null 2>&1 ||
    echo fonts-liberation
}

# What makes packages and looks at them, by program and Debian package.
missing_for_packages() {
  local tool
  for tool in buildah debootstrap lintian patchelf; do command -v "$tool" >/dev/null || echo "$tool"; done
  command -v dpkg-shlibdeps >/dev/null || echo dpkg-dev
  command -v readelf >/dev/null || echo binutils
  python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv
}

# What opens reports in a browser.
missing_for_pages() {
  command -v chromium >/dev/null || echo chromium
  command -v chromedriver >/dev/null || echo chromium-driver
  python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv
}

# What computes tables.
missing_for_engines() {
  python3 -c 'import ensurepip' 2>/dev/null || echo python3-venv
}

# Of Python: for packages what knows the tags of wheels and what writes CycloneDX, for pages what drives a
# browser and what looks for barriers.
install_with_pip() { # task folder
  local wanted tools
  wanted=$(dirname "$0")/$1/requirements.txt
  tools=$(dirname "$0")/../.build/$2
  if cmp -s "$wanted" "$tools/requirements.txt"; then return; fi
  say "installing what $wanted names into .build/$2"
  python3 -m venv "$tools"
  "$tools/bin/pip" install --quiet --requirement "$wanted"
  cp "$wanted" "$tools"
}

install_with_apt() {
  local as_root=''
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say "run as root: apt-get install $*"
      exit 1
    fi
    as_root=sudo
  fi
  say "installing $*"
  $as_root apt-get update -qq
  $as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

explain_by_hand() {
  say "missing here (by their Debian names): $*"
  say 'Install the same with your package manager, for example'
  say '  Fedora  dnf install graphviz-devel simdjson-devel libzip-devel zlib-devel libyaml-devel librsvg2-tools coin-or-Cbc pkgconf liberation-sans-fonts'
  say '  macOS   brew install graphviz simdjson libzip zlib libyaml librsvg cbc pkg-config font-liberation'
  exit 1
}

check_swift
packages=$(
  missing_packages
  if [ "${1:-}" = dist ]; then missing_for_packages; fi
  if [ "${1:-}" = pages ]; then missing_for_pages; fi
  if [ "${1:-}" = engines ]; then missing_for_engines; fi
)
if [ -n "$packages" ]; then
  # The names have no spaces: one word each.
  if command -v apt-get >/dev/null; then
    install_with_apt $packages
  else
    explain_by_hand $packages
  fi
fi
if [ "${1:-}" = dist ]; then install_with_pip dist dist-tools; fi
if [ "${1:-}" = pages ]; then install_with_pip pages pages; fi
if [ "${1:-}" = engines ]; then install_with_pip engines engines; fi
