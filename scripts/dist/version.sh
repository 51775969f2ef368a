#!/usr/bin/env bash
# Prints the version of the sources: of the tag v1.2.3 on this commit 1.2.3, else what came after the
# last tag, 1.2.3+4.gABCDEF (`.dirty` where files differ from it). Python, Debian and SemVer read it alike.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ -n "${BLASTRADIUS_VERSION:-}" ]; then
  version=$BLASTRADIUS_VERSION
elif [ "$(git rev-parse --show-toplevel 2>/dev/null)" = "$(pwd -P)" ]; then
  tag='v[0-9]*.[0-9]*.[0-9]*'
  commit=$(git rev-parse --short=10 HEAD)
  changed=''
  [ -z "$(git status --porcelain --untracked-files=no)" ] || changed=.dirty
  if last=$(git describe --tags --abbrev=0 --match "$tag" 2>/dev/null); then
    after=$(git rev-list --count "$last..HEAD")
  else
    last=v0.0.0
    after=$(git rev-list --count HEAD)
  fi
  version=${last#v}
  [ "$after$changed" = 0 ] || version+=+$after.g$commit$changed
else
  echo 'version.sh: this is no clone; say BLASTRADIUS_VERSION=1.2.3' >&2
  exit 1
fi
if ! [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+(\+[0-9]+\.g[0-9a-f]+(\.dirty)?)?$ ]]; then
  echo "version.sh: $version is no version like 1.2.3" >&2
  exit 1
fi
printf '%s\n' "$version"
