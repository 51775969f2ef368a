#!/usr/bin/env bash
# Packs a tree; the same tree gives the same bytes: tarball.sh TREE FOLDER
set -euo pipefail
tree=$1
to=$2
name=$(basename "$tree")
tar --create --directory "$(dirname "$tree")" --format=ustar --sort=name --owner=root:0 --group=root:0 \
  --mtime="@$SOURCE_DATE_EPOCH" "$name" | gzip --no-name -9 > "$to/$name.tar.gz"
