#!/usr/bin/env bash
# Generates the estates of the benchmarks and times everything on them: bench.sh NODES
set -euo pipefail
cd "$(dirname "$0")/.."
nodes=$1
bench=Benchmarks/.build/release/blastradius-bench
mkdir -p out/bench
rm -f out/bench/*.yaml
"$bench" generate "$nodes" out/bench/estate.json
"$bench" overlays "$nodes" out/bench/estate.json
"$bench" generate "$nodes" out/bench/gated.json --gates 0.01
python=python3
if [ -x .build/peers/bin/python ]; then python=.build/peers/bin/python; fi
"$python" Benchmarks/bench.py .build/release/blastradius "$bench" out/bench --json out/bench.json
