#!/usr/bin/env bash
# Puts the libraries that the programs below a prefix need beside them, all but glibc's, with the plugins of
# Graphviz that lay out and the terms of each: bundle.sh PREFIX
set -euo pipefail
prefix=$1
folder=$prefix/lib/blastradius
terms=$prefix/share/blastradius/licenses
install -d "$folder/graphviz" "$terms"

# What glibc consists of has to be the system's: it belongs to the kernel and to the names of users and hosts.
is_system() {
  case $1 in
    linux-vdso.so.* | ld-linux-*.so.* | libc.so.* | libm.so.* | libdl.so.* | libpthread.so.* | librt.so.*) ;;
    *) return 1 ;;
  esac
}

# The places of the libraries that files need, of one a line.
needed() {
  ldd "$@" | sed -n 's/^\t\(lib[^ ]*\) => \(\/[^ ]*\) .*/\1 \2/p' | sort -u |
    while read -r name place; do is_system "$name" || printf '%s\n' "$place"; done
}

# The terms of the package that a library is of; packages know it with and without `/usr`.
copy_terms() { # place
  local file package
  file=$(realpath "$1")
  package=$(dpkg-query --search "*${file#/usr}" | head -n 1)
  package=${package%%:*}
  install -m 644 "/usr/share/doc/$package/copyright" "$terms/$package"
}

graphviz=$(ldd "$prefix/bin/blastradius-layout" | sed -n 's/^\tlibgvc\.so[^ ]* => \(\/[^ ]*\) .*/\1/p')
version=${graphviz#*.so}
plugins=()
for plugin in core dot_layout; do
  plugins+=("$(dirname "$graphviz")/graphviz/libgvplugin_$plugin.so$version")
done

while read -r place; do
  install -m 644 "$place" "$folder/"
  patchelf --force-rpath --set-rpath '$ORIGIN' "$folder/$(basename "$place")"
  copy_terms "$place"
done < <(needed "$prefix/bin/blastradius" "$prefix/bin/blastradius-layout" "${plugins[@]}")
for place in "${plugins[@]}"; do
  install -m 644 "$place" "$folder/graphviz/"
  patchelf --force-rpath --set-rpath '$ORIGIN/..' "$folder/graphviz/$(basename "$place")"
  copy_terms "$place"
done
patchelf --force-rpath --set-rpath '$ORIGIN/../lib/blastradius' \
  "$prefix/bin/blastradius" "$prefix/bin/blastradius-layout"
"$(dirname "$0")/check-links.sh" "$prefix/bin" "$folder"
