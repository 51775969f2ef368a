#!/usr/bin/env bash
# Builds the reference of the library BlastRadius with the toolchain's own docc, into out/reference.
set -euo pipefail
cd "$(dirname "$0")/.."
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
swift build --target BlastRadius
swift symbolgraph-extract -module-name BlastRadius -I "$(swift build --show-bin-path)/Modules" \
  -target "$(swift -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -n 1)" \
  -minimum-access-level public -output-dir "$symbols"
mkdir -p out
docc convert Sources/BlastRadius/BlastRadius.docc --additional-symbol-graph-dir "$symbols" \
  --fallback-display-name BlastRadius --fallback-bundle-identifier blastradius \
  --warnings-as-errors --output-dir out/reference
printf 'Written: out/reference\n'
