#!/usr/bin/env bash
# Makes every package of two built programs, the list of what is in them and the sums:
# dist.sh FOLDER-OF-THE-PROGRAMS FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
programs=$1
to=$2
tools=.build/dist-tools/bin
work=.build/dist/packages
umask 022
export LC_ALL=C SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
version=$(scripts/dist/version.sh)
if [[ $version != *+* ]] && ! grep -qF "## [$version]" CHANGELOG.md; then
  echo "dist.sh: CHANGELOG.md has no section [$version]" >&2
  exit 1
fi
if [ "$("$programs/blastradius" --version)" != "$version" ]; then
  echo "dist.sh: the program is not of version $version: build it anew" >&2
  exit 1
fi
rm -rf "$work" "$to"
mkdir -p "$work" "$to"

tree=$work/blastradius-$version-linux-$(uname -m)
scripts/install.sh "$programs" "$tree"
scripts/dist/bundle.sh "$tree"
scripts/dist/tarball.sh "$tree" "$to"
scripts/dist/deb.sh "$programs" "$version" "$to"

# `auditwheel` says which systems a wheel runs on; it has to be made to be looked at.
draft=$("$tools/python" scripts/dist/wheel.py "$tree" "$version" "linux_$(uname -m)" "$work")
platform=$("$tools/auditwheel" show "$draft" | grep -oE 'manylinux_[0-9]+_[0-9]+_\w+' | head -n 1)
"$tools/python" scripts/dist/wheel.py "$tree" "$version" "$platform" "$to" > /dev/null

"$tools/python" scripts/dist/sbom.py "$tree" "$version" Package.resolved "$to/blastradius-$version.cdx.json"
(cd "$to" && sha256sum -- * > SHA256SUMS)
printf 'Written:\n'
printf '  %s\n' "$to"/*
