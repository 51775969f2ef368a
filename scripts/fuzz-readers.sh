#!/usr/bin/env bash
# Fuzzes each reader for so many seconds, under the address sanitizer: fuzz-readers.sh SECONDS [READER…]
#
# What is found stays in .build/fuzz/READER, and so does what the corpus grew to; the seeds are in
# Fuzzing/Corpus. A finding is run again by `FUZZ_READER=READER fuzz-readers FILE`.
set -euo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-600}
shift || true
readers=("$@")
[ ${#readers[@]} -gt 0 ] || readers=(model fmt file list)

work=.build/fuzz
mkdir -p "$work/seeds"
# Functions that are merged for being alike jump to wrong places under coverage (Swift 6.3).
build=(swift build -c release --package-path Fuzzing --scratch-path .build/fuzzing
  -Xswiftc -Xllvm -Xswiftc -swiftmergefunc-threshold=0)
"${build[@]}" --product FuzzReaders -Xswiftc -sanitize=fuzzer,address \
  -Xcc -fsanitize=address,fuzzer-no-link -Xcxx -fsanitize=address,fuzzer-no-link
program=$work/fuzz-readers
swiftc -sanitize=fuzzer,address -o "$program" "$("${build[@]}" --show-bin-path)/libFuzzReaders.a" \
  -lFoundation -lsimdjson -lyaml -lzip -lz -lstdc++

# What is not written by hand is made of what is.
for seed in Fuzzing/Corpus/import/*; do
  gzip -n -9 -c "$seed" > "$work/seeds/$(basename "$seed").gz"
  python3 -m zipfile -c "$work/seeds/$(basename "$seed").zip" "$seed"
done
# Some of the models are wrong on purpose.
blastradius=.build/debug/blastradius
if [ -x "$blastradius" ]; then
  for model in Fuzzing/Corpus/model/*.yaml; do
    "$blastradius" compile "$model" -o "$work/seeds/$(basename "$model").brs" > /dev/null 2>&1 || true
  done
fi

failed=0
for reader in "${readers[@]}"; do
  case $reader in
    model | fmt) seeds=(Fuzzing/Corpus/model) ;;
    list) seeds=(Fuzzing/Corpus/list) ;;
    file) seeds=(Fuzzing/Corpus/import Fuzzing/Corpus/model "$work/seeds") ;;
    *) echo "there is no reader $reader" >&2; exit 64 ;;
  esac
  mkdir -p "$work/$reader/corpus"
  echo "== $reader: $seconds s"
  if ! ASAN_OPTIONS=detect_leaks=0:handle_segv=0:handle_sigbus=0 \
    FUZZ_READER=$reader "$program" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=65536 \
    -artifact_prefix="$work/$reader/" -print_final_stats=1 -verbosity=0 \
    "$work/$reader/corpus" "${seeds[@]}" 2> "$work/$reader/log"; then
    failed=1
    echo "found: see $work/$reader" >&2
  fi
  tail -n 8 "$work/$reader/log"
done
exit $failed
