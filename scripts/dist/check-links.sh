#!/usr/bin/env bash
# Fails where a program needs a library of the compiler, or looks for libraries outside of its package:
# check-links.sh FOLDER…
set -euo pipefail
failed=0
while read -r file; do
  dynamic=$(readelf --dynamic --wide "$file" 2>/dev/null) || continue
  while read -r library; do
    echo "check-links: $file needs $library, which is the compiler's" >&2
    failed=1
  done < <(sed -n 's/.*(NEEDED).*\[\(lib\(swift\|_\?Foundation\|dispatch\|BlocksRuntime\)[^]]*\)\]/\1/p' <<< "$dynamic")
  while read -r path; do
    case $path in
      '$ORIGIN' | '$ORIGIN/'*) ;;
      *)
        echo "check-links: $file looks for libraries in $path" >&2
        failed=1
        ;;
    esac
  done < <(sed -n 's/.*(\(RPATH\|RUNPATH\)).*\[\(.*\)\]/\2/p' <<< "$dynamic" | tr ':' '\n')
done < <(find "$@" -type f)
exit "$failed"
