#!/usr/bin/env python3
"""Times export, DuckDB and Spark on estates that it generates, and prints the tables of docs/scale.md.

scale.py PROGRAM PYTHON FOLDER [--edges COUNT] [--memory SIZE]
"""

import argparse
import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import time

SHARES = (("User", 56), ("Group", 12), ("Computer", 20), ("ServiceAccount", 4), ("Credential", 6), ("SaaSApp", 2))


# One machine makes no cluster.
MOST_ON_SPARK = 2_000_000


class Estate:
    """An estate of five edges a node, with a text model of dates, unknown controls and conditions on top."""

    def __init__(self, edges):
        self.edges, self.nodes = edges, edges // 5
        self.kinds, start = {}, 0
        for kind, share in SHARES:
            end = start + self.nodes * share // 100
            self.kinds[kind] = range(start, end)
            start = end
        self.kinds["SaaSApp"] = range(self.kinds["SaaSApp"].start, self.nodes)

    def seed(self):
        return f"N-{self.kinds['Credential'].start}"

    def draw(self, numbers):
        unit, kinds = numbers.random, self.kinds

        def uniform(kind):
            block = kinds[kind]
            return block.start + int(unit() * len(block))

        def popular(kind):
            block, share = kinds[kind], unit()
            return block.start + int(share * share * share * len(block))

        while True:
            dice = unit() * 100
            if dice < 50:
                yield uniform("User"), "MemberOf", popular("Group")
            elif dice < 64:
                yield uniform("Group"), "AdminTo", popular("Computer")
            elif dice < 80:
                yield uniform("Computer"), "HasSession", uniform("User")
            elif dice < 86:
                yield uniform("Group"), "GenericAll", uniform("User")
            elif dice < 90:
                yield uniform("Credential"), "Okta_ApiTokenFor", uniform("ServiceAccount")
            elif dice < 94:
                yield uniform("ServiceAccount"), "Okta_AppAdmin", popular("SaaSApp")
            elif dice < 97:
                yield uniform("SaaSApp"), "AZExecuteCommand", uniform("Computer")
            else:
                yield uniform("SaaSApp"), "GH_CanReadSecret", uniform("Credential")

    def write(self, folder):
        paths = [os.path.join(folder, "estate.json"), os.path.join(folder, "overlay.yaml")]
        numbers, kept = random.Random(7), []
        with open(paths[0], "w") as file:
            file.write('{"graph":{"nodes":[\n')
            comma = ""
            for kind, block in self.kinds.items():
                for node in block:
                    file.write(f'{comma}{{"id":"N-{node}","kinds":["{kind}"]}}\n')
                    comma = ","
            file.write('],"edges":[\n')
            comma, edges = "", self.draw(numbers)
            for place in range(self.edges):
                source, relation, target = next(edges)
                if source == target:
                    continue
                file.write(f'{comma}{{"start":{{"value":"N-{source}"}},"end":{{"value":"N-{target}"}},"kind":"{relation}"}}\n')
                comma = ","
                if place % (self.edges // 600) == 0:
                    kept.append((source, relation, target))
            file.write("]}}\n")
        with open(paths[1], "w") as file:
            self.write_overlay(file, list(dict.fromkeys(kept)))
        return paths

    def write_overlay(self, file, kept):
        """Five dates, twenty unknown controls, hundreds of conditions."""
        file.write("blastradius: 1\nnodes:\n")
        for day in range(5):
            file.write(f"  N-{self.kinds['User'].start + 7 * day}: {{ revoked: 2024-0{day + 1}-01 }}\n")
        file.write("controls:\n")
        for number in range(20):
            file.write(f"  c{number}: {{ state: unknown }}\n")
        file.write("edges:\n")
        for place, (source, relation, target) in enumerate(kept):
            condition = f"unless: c{place % 20}" if place % 2 else f"requires: [N-{self.kinds['User'].start + place}]"
            file.write(f"  - N-{source} {relation} N-{target}: {{ {condition} }}\n")


class Run:
    """A command, with its seconds and the most memory that it had."""

    def __init__(self, command, **options):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)
        # One of both is short.
        self.errors = process.stderr.read()
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds, self.megabytes = time.monotonic() - start, usage.ru_maxrss >> 10
        if status:
            sys.exit(f"{' '.join(command)}:\n{self.errors}")

    @property
    def rounds(self):
        """Seconds and bytes of each round."""
        found = re.findall(r"round \d+: [\d,]+ nodes with something new, ([\d.]+) s, ([\d,]+) bytes", self.errors)
        return [(float(seconds), int(size.replace(",", ""))) for seconds, size in found]


def size_of(folder):
    return sum(os.stat(os.path.join(base, name)).st_size for base, _, names in os.walk(folder) for name in names)


def rows_of(manifest, table):
    return sum(part["rows"] for part in manifest["parts"] if part["table"] == table)


def measure(arguments):
    estate = Estate(arguments.edges)
    folder = os.path.join(arguments.folder, str(arguments.edges))
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    paths = estate.write(folder)
    snapshot = os.path.join(folder, "estate.snapshot")
    print(f"\n### {arguments.edges:,} edges, {estate.nodes:,} nodes\n")
    print("| what | seconds | most memory | bytes |\n|---|--:|--:|--:|")

    def line(what, run, size, memory=None):
        memory = memory or f"{run.megabytes:,} MB"
        print(f"| {what} | {run.seconds:.1f} | {memory} | {size:,} |", flush=True)

    line("`compile` to a snapshot", Run([arguments.program, "compile", "-q", *paths, "-o", snapshot]), os.stat(snapshot).st_size)
    for path in paths:
        os.remove(path)
    kernel = Run([arguments.program, "exposure", snapshot, "--from", estate.seed(), "--summary", "--format", "json"])
    line("`exposure --summary` of it, this program", kernel, len(kernel.output))
    tables = os.path.join(folder, "estate.tables")
    line("`export` of it", Run([arguments.program, "export", "-q", snapshot, "-o", tables]), size_of(tables))
    with open(os.path.join(tables, "manifest.json")) as file:
        manifest = json.load(file)
    results = {}
    for engine in ["duckdb"] + (["spark"] if arguments.spark else []):
        facts = os.path.join(folder, f"{engine}.facts")
        command = [arguments.python, "-m", "blastradius_reach", tables, "-o", facts, "--from", estate.seed(),
                   "--engine", engine, "--memory", arguments.memory if engine == "duckdb" else "4GB"]
        run = Run(command)
        line(f"`blastradius-reach`, {engine}, {len(run.rounds)} rounds", run, size_of(facts),
             "4 GB of heap" if engine == "spark" else None)
        results[engine] = run
        rows = os.path.join(folder, f"{engine}.csv")
        if arguments.spark:
            Run([arguments.python, "-m", "blastradius_reach", tables, "-o", facts, "--from", estate.seed(), "--rows", rows])
            results[engine].rows = rows
    explain(arguments, estate, snapshot, tables, folder, line)
    print(f"\nRules {rows_of(manifest, 'rules'):,}, gates {rows_of(manifest, 'gates'):,}, "
          f"intervals {len(manifest['instants']) + 1}, DuckDB under a limit of {arguments.memory}.\n")
    for engine, run in results.items():
        rounds = ", ".join(f"{seconds:.1f} s {size:,}" for seconds, size in run.rounds)
        print(f"Rounds of {engine}, seconds and bytes: {rounds}.\n")
    check(arguments, estate, tables, folder, kernel, results)


def explain(arguments, estate, snapshot, tables, folder, line):
    """The farthest node explained on facts of DuckDB and without: the same proof."""
    farthest = subprocess.run([arguments.python, "-c", FARTHEST, folder], capture_output=True, text=True, check=True)
    asked = ["--from", estate.seed(), "--to", f"N-{farthest.stdout.strip()}", "--format", "json"]
    alone = Run([arguments.program, "explain", snapshot, *asked])
    line("`explain` of the farthest node, this program alone", alone, len(alone.output))
    given = Run([arguments.program, "explain", tables, "--facts", os.path.join(folder, "duckdb.facts"), *asked])
    line("`explain --facts` of it", given, len(given.output))
    if given.output != alone.output:
        sys.exit("the proofs differ")


def check(arguments, estate, tables, folder, kernel, results):
    """Holds the engines against each other row by row, and against this program by its counts."""
    if "spark" in results:
        with open(results["duckdb"].rows, "rb") as first, open(results["spark"].rows, "rb") as second:
            same = all(a == b for a, b in zip(iter(lambda: first.read(1 << 20), b""), iter(lambda: second.read(1 << 20), b"")))
            if not same or first.tell() != second.tell():
                sys.exit("DuckDB and Spark have different rows")
        print("DuckDB and Spark have equal rows.\n")
    counted = subprocess.run([arguments.python, "-c", COUNT, folder], capture_output=True, text=True, check=True)
    summary = json.loads(kernel.output)["summary"]
    if int(counted.stdout) != summary["controlled"] + 1:
        sys.exit(f"DuckDB controls {int(counted.stdout) - 1} nodes, and this program {summary['controlled']}")
    print(f"Both control {summary['controlled']:,} nodes besides the seed.")


# The last node of which control came new.
FARTHEST = """
import duckdb, sys
print(duckdb.sql(f\"\"\"SELECT node FROM read_parquet('{sys.argv[1]}/duckdb.facts/facts/*/*/*.parquet',
  hive_partitioning = false) WHERE controls <> 0 ORDER BY round DESC, node LIMIT 1\"\"\").fetchone()[0])
"""

# Nodes of which control is confirmed in some interval.
COUNT = """
import duckdb, sys
print(duckdb.sql(f\"\"\"SELECT count(DISTINCT node) FROM read_parquet('{sys.argv[1]}/duckdb.facts/facts/*/*/*.parquet',
  hive_partitioning = false) WHERE controls & 1537228672809129301 <> 0\"\"\").fetchone()[0])
"""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("python")
    parser.add_argument("folder")
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--memory", default="1GB")
    arguments = parser.parse_args()
    probe = subprocess.run([arguments.python, "-c", "import pyspark"], capture_output=True)
    arguments.spark = probe.returncode == 0 and arguments.edges <= MOST_ON_SPARK
    measure(arguments)


if __name__ == "__main__":
    main()
