#!/usr/bin/env bash
# Does with an installed program what the README shows, and says what a start costs:
# try.sh PROGRAM VERSION SOURCES
set -euo pipefail
program=$1
version=$2
sources=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { printf 'try: %s\n' "$*" >&2; exit 1; }

cd "$sources"
[ "$("$program" --version)" = "$version" ] || fail "$program is not of version $version"

# The first example of the README, and what it shows below.
command=$(sed -n 's/^\$ blastradius //p' README.md | head -n 1)
sed -n '/^\$ blastradius /,/^```$/p' README.md | sed '1d; /^```$/,$d' > "$work/expected"
# The words of a command: no quotes are in it.
"$program" $command > "$work/answer"
cmp "$work/expected" "$work/answer" || fail "the example of the README has another answer"

"$program" render graphs/cloudflare-2023.yaml --from scenario:entry-pair -o "$work/picture.svg"
cmp graphs/images/cloudflare-2023-entry-pair.svg "$work/picture.svg" || fail 'the picture differs'
drawn=SVG
if command -v rsvg-convert > /dev/null; then
  "$program" render graphs/cloudflare-2023.yaml --from scenario:entry-pair -o "$work/picture.png"
  [ "$(head -c 4 "$work/picture.png" | tail -c 3)" = PNG ] || fail 'the PNG is none'
  drawn='SVG and PNG'
fi

# What it costs to start is told by the time of the processors: what else the machine does is not in it.
starts=40
start_often() { for ((run = 0; run < starts; run++)); do "$program" --version > /dev/null; done; }
TIMEFORMAT='%3U %3S'
read -r user system < <({ time start_often; } 2>&1)
cost=$(((10#${user//[!0-9]/} + 10#${system//[!0-9]/}) * 1000 / starts))
printf 'try: %s %s answers as the README shows, draws %s, starts with %d.%d ms of processor time\n' \
  "$program" "$version" "$drawn" $((cost / 1000)) $((cost % 1000 / 100))
[ "$cost" -lt "${START_LIMIT:-10000}" ] || fail "it takes $cost µs to start, which is too slow"
