#!/usr/bin/env python3
"""Times the library and the program on an estate and on a larger one, in turns; `make bench-growth`
runs it.

    growth.py BLASTRADIUS BLASTRADIUS-BENCH FOLDER LARGE-FOLDER [--runs 5] [--json FILE]

The folders have estate.json as `blastradius-bench generate` writes it. Nothing that is slow is a
failure.
"""
import argparse
import json
import statistics
import sys

import bench

# What ten times the graph may take at most, of time and of memory.
TIME, MEMORY = 1.2, 1.0
LIBRARY = ["reach", "hops and least effort", "summary", "choke points", "rank on 1", "rank on 2"]


def program(binary, folders, runs):
    """The times and the memory of each task, by folder."""
    tasks = [bench.reading(folder, bench.graph(f"{folder}/estate.json")["seed"])
             for folder in folders]
    return {task: turns(lambda size: bench.process([binary, *tasks[size][task]], 1), task, runs)
            for task in tasks[0]}


def turns(run, task, runs):
    """What a task takes on both estates in turns: the medians of times, the most memory."""
    bench.say(f"{task}, in turns")
    found = ([], [])
    for _ in range(runs):
        for size in (0, 1):
            result = run(size)
            if result is None:
                sys.exit(f"growth: {task} failed")
            found[size].append(result)
    return [{"seconds": statistics.median(one["seconds"] for one in results),
             "peakBytes": max(one["peakBytes"] for one in results)} for results in found]


def library(binary, folders, runs):
    """The tasks of the library on both snapshots, in turns."""
    found = [[], []]
    for _ in range(3):
        for size, folder in enumerate(folders):
            found[size].append(bench.library(binary, [f"{folder}/estate.snapshot"], runs))
    return {task: [{"seconds": statistics.median(one[task]["seconds"] for one in results)}
                   for results in found] for task in LIBRARY}


def show(report):
    """Prints all of it as Markdown."""
    bench.show_machine(report["machine"])
    small, large = report["graphs"]
    growth = large["edges"] / small["edges"]
    for graph in (small, large):
        print(f"Graph: {graph['nodes']:,} nodes, {graph['edges']:,} edges, "
              f"{graph['credentials']:,} credentials, {graph['bytes'] / 1e6:,.0f} MB of JSON.")
    print(f"\n| what | {small['edges']:,} edges | {large['edges']:,} edges | time | memory "
          "| at most |\n|---|--:|--:|--:|--:|---|")
    for task, sizes in report["program"].items():
        time, memory = (sizes[1][key] / sizes[0][key] for key in ("seconds", "peakBytes"))
        isMet = time <= growth * TIME and memory <= growth * MEMORY
        print(f"| {task} (process) | {cell(sizes[0])} | {cell(sizes[1])} | {time:.1f} × | "
              f"{memory:.1f} × | {growth * TIME:.0f} × and {growth * MEMORY:.0f} ×: "
              f"{'met' if isMet else 'missed'} |")
    for task, sizes in report["library"].items():
        print(f"| {task} (library) | {bench.duration(sizes[0]['seconds'])} | "
              f"{bench.duration(sizes[1]['seconds'])} | "
              f"{sizes[1]['seconds'] / sizes[0]['seconds']:.1f} × | | |")


def cell(result):
    return f"{bench.duration(result['seconds'])}, {result['peakBytes'] / 1e6:,.0f} MB"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program")
    parser.add_argument("bench")
    parser.add_argument("folders", nargs=2)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json")
    options = parser.parse_args()
    report = {"machine": bench.machine(),
              "graphs": [bench.graph(f"{folder}/estate.json") for folder in options.folders]}
    report["program"] = program(options.program, options.folders, options.runs)
    report["library"] = library(options.bench, options.folders, options.runs)
    show(report)
    if options.json:
        with open(options.json, "w") as file:
            json.dump(report, file, indent=1)


if __name__ == "__main__":
    main()
