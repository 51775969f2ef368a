#!/usr/bin/env bash
# Puts the programs, their completions, the manual page, the schemas, the gallery and the pages in
# place; needs no network.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: install.sh FOLDER-OF-THE-PROGRAMS PREFIX" >&2; exit 64; }
from=$1
to=$2
bin=$to/bin
bash=$to/share/bash-completion/completions
zsh=$to/share/zsh/site-functions
fish=$to/share/fish/vendor_completions.d
man=$to/share/man/man1
share=$to/share/blastradius
tool=$from/blastradius
sources=$(dirname "$0")/..

install -d "$bin" "$bash" "$zsh" "$fish" "$man" "$share"
install -m 755 "$tool" "$from/blastradius-layout" "$bin"

# What a program that failed has printed must not be left in place.
write() { # file command…
  local file=$1
  shift
  "$@" > "$file.new"
  chmod 644 "$file.new"
  mv "$file.new" "$file"
}
write "$bash/blastradius" "$tool" --generate-completion-script bash
write "$zsh/_blastradius" "$tool" --generate-completion-script zsh
write "$fish/blastradius.fish" "$tool" --generate-completion-script fish
write "$man/blastradius.1" "$tool" manual

# They lie to each other as in the sources: their links work.
(cd "$sources" && find README.md CHANGELOG.md LICENSE SECURITY.md docs graphs schema -type f) |
  while read -r file; do install -D -m 644 "$sources/$file" "$share/$file"; done
