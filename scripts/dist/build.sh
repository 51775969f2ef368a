#!/usr/bin/env bash
# Builds both programs with Swift's libraries inside, and puts them stripped into a folder:
# build.sh FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
to=$1
work=.build/dist
export BLASTRADIUS_VERSION
BLASTRADIUS_VERSION=$(scripts/dist/version.sh)

for product in blastradius blastradius-layout; do
  # Where a clone lies is not part of what it says, and no library asks the programs for symbols.
  swift build -c release --static-swift-stdlib --scratch-path "$work" --product "$product" \
    -Xswiftc -file-prefix-map -Xswiftc "$PWD=." -Xcc "-ffile-prefix-map=$PWD=." \
    -Xlinker --no-export-dynamic
done
mkdir -p "$to"
for product in blastradius blastradius-layout; do
  strip --strip-all -o "$to/$product" "$work/release/$product"
done
scripts/dist/check-links.sh "$to"
