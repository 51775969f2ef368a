#!/usr/bin/env bash
# Puts the programs, their completions and the manual page in place; needs no network.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: install.sh FOLDER-OF-THE-PROGRAMS PREFIX" >&2; exit 64; }
from=$1
to=$2
bin=$to/bin
bash=$to/share/bash-completion/completions
zsh=$to/share/zsh/site-functions
fish=$to/share/fish/vendor_completions.d
man=$to/share/man/man1
tool=$from/blastradius

install -d "$bin" "$bash" "$zsh" "$fish" "$man"
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
