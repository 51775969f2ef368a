#!/usr/bin/env bash
# Writes a folder for any web server: a report of each model in graphs/, its picture as a thumbnail, and an
# index of them.
#
#   scripts/site.sh PROGRAM FOLDER
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: site.sh PROGRAM FOLDER" >&2; exit 64; }
tool=$(realpath "$1")
mkdir -p "$2"
folder=$(realpath "$2")
cd "$(dirname "$0")/.."

names=()
for graph in graphs/*.yaml; do
  name=$(basename "$graph" .yaml)
  "$tool" report "$graph" --quiet -o "$folder/$name.html"
  names+=("$name")
done
python3 scripts/pages/index.py "$folder" "${names[@]}"
echo "$folder/index.html"
