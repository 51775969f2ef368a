#!/usr/bin/env bash
# Asks the three questions of the README about one graph and leaves the answers in out/.
set -euo pipefail
graph=$1
from=$2
name=$(basename "$graph" .yaml)
tool=.build/release/blastradius

mkdir -p out
"$tool" exposure "$graph" --from "$from" -o "out/$name-exposure.txt"
"$tool" exposure "$graph" --from "$from" -o "out/$name-exposure.json"
"$tool" explain "$graph" --from "$from" --to atlassian-host -o "out/$name-explain.txt"
"$tool" render "$graph" --from "$from" -o "out/$name.svg"
"$tool" render "$graph" --from "$from" -o "out/$name.png"

cat "out/$name-exposure.txt"
printf '\n'
cat "out/$name-explain.txt"
printf '\nWritten:\n'
printf '  %s\n' "out/$name"*
