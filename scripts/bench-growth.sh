#!/usr/bin/env bash
# Times everything that grows on an estate and on one ten times as large: bench-growth.sh NODES
set -euo pipefail
cd "$(dirname "$0")/.."
nodes=$1
bench=Benchmarks/.build/release/blastradius-bench
mkdir -p out/bench/once out/bench/tenfold
"$bench" generate "$nodes" out/bench/once/estate.json
"$bench" generate "${nodes}0" out/bench/tenfold/estate.json
python3 Benchmarks/growth.py .build/release/blastradius "$bench" out/bench/once out/bench/tenfold \
	--json out/bench-growth.json
