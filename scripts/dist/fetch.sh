#!/usr/bin/env bash
# Fetches the archive of a release, checks its sum, unpacks it and prints where its program is; ends with 3
# where there is none for this machine: fetch.sh ADDRESS-OF-THE-RELEASE'S-FILES VERSION FOLDER
set -euo pipefail
from=$1
name=blastradius-$2-linux-$(uname -m)
to=$3
mkdir -p "$to"
cd "$to"
for file in SHA256SUMS "$name.tar.gz"; do
  curl --fail --silent --show-error --location --output "$file" "$from/$file" || exit 3
done
grep -F "  $name.tar.gz" SHA256SUMS | sha256sum --quiet --check >&2
tar --extract --gzip --file "$name.tar.gz"
printf '%s\n' "$PWD/$name/bin/blastradius"
